/** Answer logs on disk, one row per answer event; what is in them, and learner-disjoint splits. */
@NullMarked
package org.yincai.training.data;

import org.jspecify.annotations.NullMarked;
