/** What the description of the API says beyond signatures, rules and records. */
@NullMarked
package org.yincai.api.openapi;

import org.jspecify.annotations.NullMarked;
