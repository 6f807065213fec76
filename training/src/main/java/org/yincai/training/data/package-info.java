/** Answer logs: readers of public data sets that refuse malformed files, and learner-disjoint splits. */
@NullMarked
package org.yincai.training.data;

import org.jspecify.annotations.NullMarked;
