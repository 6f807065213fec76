/** Faults at start, each told in one message with its remedy. */
@NullMarked
package org.yincai.api.platform.fault;

import org.jspecify.annotations.NullMarked;
