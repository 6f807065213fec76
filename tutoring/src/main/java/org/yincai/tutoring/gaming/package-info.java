/** Tells work from gaming by its traces alone, so that what was not worked for does not count as mastery. */
@NullMarked
package org.yincai.tutoring.gaming;

import org.jspecify.annotations.NullMarked;
