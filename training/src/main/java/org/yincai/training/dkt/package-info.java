/** Deep knowledge tracing, the recurrent network to measure the tracer against, on DJL's PyTorch engine. */
@NullMarked
package org.yincai.training.dkt;

import org.jspecify.annotations.NullMarked;
