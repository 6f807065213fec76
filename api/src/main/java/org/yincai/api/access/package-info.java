/** Who calls, what they may do and how often, and whose data they may name. */
@NullMarked
package org.yincai.api.access;

import org.jspecify.annotations.NullMarked;
