/** Refusals and faults, and the one place that turns both into problem details (RFC 9457). */
@NullMarked
package org.yincai.api.problem;

import org.jspecify.annotations.NullMarked;
