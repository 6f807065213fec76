/** Chooses the next item: eligible candidates, their scores under a policy, and a draw with a logged propensity. */
@NullMarked
package org.yincai.recommender.choose;

import org.jspecify.annotations.NullMarked;
