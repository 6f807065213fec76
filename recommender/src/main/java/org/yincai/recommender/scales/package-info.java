/** Tests that measure several skills at once: a general ability and one for each skill, and the question that tells most. */
@NullMarked
package org.yincai.recommender.scales;

import org.jspecify.annotations.NullMarked;
