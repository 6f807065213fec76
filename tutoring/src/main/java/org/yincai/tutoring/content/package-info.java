/** The curriculum that can be practised: YAML templates read once, checked, and turned into question instances by a seed. */
@NullMarked
package org.yincai.tutoring.content;

import org.jspecify.annotations.NullMarked;
