/** The weights of FSRS-6 fitted to a log of reviews, and how well they foretell recall. */
@NullMarked
package org.yincai.training.memory;

import org.jspecify.annotations.NullMarked;
