/** Ways to choose the next item on the way to a goal, each from what is inferred alone, for sessions and for trials. */
@NullMarked
package org.yincai.recommender.policy;

import org.jspecify.annotations.NullMarked;
