/** Training of the forget-response-update tracer with DJL on the PyTorch engine. */
@NullMarked
package org.yincai.training.fru;

import org.jspecify.annotations.NullMarked;
