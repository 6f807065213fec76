/** What the service stands on before the first request: its settings, its guards at start and the environment they prepare. */
@NullMarked
package org.yincai.api.platform;

import org.jspecify.annotations.NullMarked;
