/** How fast items are recommended, measured with JMH. */
@NullMarked
package org.yincai.recommender.bench;

import org.jspecify.annotations.NullMarked;
