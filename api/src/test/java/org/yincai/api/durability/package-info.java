/** Proof that what was acknowledged survives: the service, Redis and PostgreSQL are killed while clients go on. */
@NullMarked
package org.yincai.api.durability;

import org.jspecify.annotations.NullMarked;
