/** Ceilings and loads for docs/performance.md; ships nowhere. */
@NullMarked
package org.yincai.api.bench;

import org.jspecify.annotations.NullMarked;
