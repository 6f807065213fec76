/** A ranker's network, and how it is fitted to what options truly brought simulated learners. */
@NullMarked
package org.yincai.training.rank;

import org.jspecify.annotations.NullMarked;
