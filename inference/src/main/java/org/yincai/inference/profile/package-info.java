/** Reads a learner's profile out of a trace: mastery, interval and level of every skill. */
@NullMarked
package org.yincai.inference.profile;

import org.jspecify.annotations.NullMarked;
