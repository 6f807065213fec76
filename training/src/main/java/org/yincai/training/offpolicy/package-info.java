/** Judges a policy by the decisions that another one made and logged with their propensities. */
@NullMarked
package org.yincai.training.offpolicy;

import org.jspecify.annotations.NullMarked;
