/** Exact arithmetic on rational numbers and the small, bounded expression languages of templates and pupils. */
@NullMarked
package org.yincai.tutoring.maths;

import org.jspecify.annotations.NullMarked;
