/** Real PostgreSQL and Redis as child processes on loopback, for the demo profile and for tests. */
@NullMarked
package org.yincai.api.platform.embedded;

import org.jspecify.annotations.NullMarked;
