/** How well predictions of answers hold: discrimination, calibration and cold start. */
@NullMarked
package org.yincai.training.evaluate;

import org.jspecify.annotations.NullMarked;
