/** Trials on the learners of a log: a fitted tracer plays them, and what they practised later are their goals. */
@NullMarked
package org.yincai.training.goals;

import org.jspecify.annotations.NullMarked;
