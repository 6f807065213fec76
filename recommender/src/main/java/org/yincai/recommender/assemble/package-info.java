/** The most valuable choice of a given size within limits, found exactly. */
@NullMarked
package org.yincai.recommender.assemble;

import org.jspecify.annotations.NullMarked;
