/** The default model's data: simulated learners of the built-in curriculum, and intervals that cover their true mastery. */
@NullMarked
package org.yincai.training.simulated;

import org.jspecify.annotations.NullMarked;
