/** A learned order of candidates: what a ranker is, whatever runs it. */
@NullMarked
package org.yincai.inference.rank;

import org.jspecify.annotations.NullMarked;
