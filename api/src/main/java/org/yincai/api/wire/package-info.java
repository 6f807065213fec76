/** Reading what arrives: strict JSON under limits, and a reader that lists every fault at once. */
@NullMarked
package org.yincai.api.wire;

import org.jspecify.annotations.NullMarked;
