/** The service: the way of an answer from the wire to the journal, the trace and the reply. */
@NullMarked
package org.yincai.api;

import org.jspecify.annotations.NullMarked;
