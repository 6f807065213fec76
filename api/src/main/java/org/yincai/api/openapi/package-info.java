/** Describes the HTTP API as OpenAPI 3.1, out of the controllers, the rules and the records that go over the wire. */
@NullMarked
package org.yincai.api.openapi;

import org.jspecify.annotations.NullMarked;
