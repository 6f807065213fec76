/** Bayesian knowledge tracing fitted to an answer log, for the fallback of the service. */
@NullMarked
package org.yincai.training.bkt;

import org.jspecify.annotations.NullMarked;
