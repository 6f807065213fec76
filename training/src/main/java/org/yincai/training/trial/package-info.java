/** Trials on simulated learners whose truth is known: of ways to choose, of root causes, of gaming. */
@NullMarked
package org.yincai.training.trial;

import org.jspecify.annotations.NullMarked;
