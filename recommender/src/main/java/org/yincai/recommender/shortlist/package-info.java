/** The best items for many learners at once, whether they are stored or described by their answers alone. */
@NullMarked
package org.yincai.recommender.shortlist;

import org.jspecify.annotations.NullMarked;
