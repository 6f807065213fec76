/** Judges an answer: right, right in another form, a known misconception, wrong, or not readable. */
@NullMarked
package org.yincai.tutoring.grading;

import org.jspecify.annotations.NullMarked;
