/** Adaptive tests of one ability: calibrated questions, what answers say, which to ask next, and when to stop. */
@NullMarked
package org.yincai.recommender.assess;

import org.jspecify.annotations.NullMarked;
