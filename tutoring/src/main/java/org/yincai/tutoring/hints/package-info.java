/** The hint ladder: from what is asked to the answer with its steps, one level at a time, from the template alone. */
@NullMarked
package org.yincai.tutoring.hints;

import org.jspecify.annotations.NullMarked;
