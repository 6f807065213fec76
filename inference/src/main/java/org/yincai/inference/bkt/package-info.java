/** Bayesian knowledge tracing, which stands in when the model cannot run. */
@NullMarked
package org.yincai.inference.bkt;

import org.jspecify.annotations.NullMarked;
