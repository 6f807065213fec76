/** The house's own rules: rooms, fences, flow, manners and sizes. */
@NullMarked
package org.yincai.api.house;

import org.jspecify.annotations.NullMarked;
