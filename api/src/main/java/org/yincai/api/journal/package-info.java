/** The truth: an append-only journal of learner events in PostgreSQL, written in grouped commits. */
@NullMarked
package org.yincai.api.journal;

import org.jspecify.annotations.NullMarked;
