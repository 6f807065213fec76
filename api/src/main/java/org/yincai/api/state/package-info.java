/** Learner states between two answers: cached in Redis, compared on sequence, rebuilt from the journal whenever in doubt. */
@NullMarked
package org.yincai.api.state;

import org.jspecify.annotations.NullMarked;
