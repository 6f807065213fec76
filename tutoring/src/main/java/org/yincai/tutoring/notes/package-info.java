/** What is noted of a learner beyond the tracer's mastery: the mistakes that were diagnosed, the pace, one ability. */
@NullMarked
package org.yincai.tutoring.notes;

import org.jspecify.annotations.NullMarked;
