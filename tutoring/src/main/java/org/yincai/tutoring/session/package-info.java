/** A learner's state as the fold of the journal, and the next step of a practice session. */
@NullMarked
package org.yincai.tutoring.session;

import org.jspecify.annotations.NullMarked;
