/** A learner's tracks between two answers, and how one answer reads and moves them. */
@NullMarked
package org.yincai.inference.trace;

import org.jspecify.annotations.NullMarked;
