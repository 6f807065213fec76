/** The running service against its contract: every endpoint, every role, good and bad requests. */
@NullMarked
package org.yincai.api.contract;

import org.jspecify.annotations.NullMarked;
