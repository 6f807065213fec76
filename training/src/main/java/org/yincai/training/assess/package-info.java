/** Items calibrated from logs for adaptive tests, and how well such tests measure. */
@NullMarked
package org.yincai.training.assess;

import org.jspecify.annotations.NullMarked;
