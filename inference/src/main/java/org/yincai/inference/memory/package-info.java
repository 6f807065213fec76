/** How long what was learned is remembered: the stability of a memory, its decay, and when to review it. */
@NullMarked
package org.yincai.inference.memory;

import org.jspecify.annotations.NullMarked;
