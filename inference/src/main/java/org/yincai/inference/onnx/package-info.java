/** The tracer on ONNX Runtime: the only place that holds natives. */
@NullMarked
package org.yincai.inference.onnx;

import org.jspecify.annotations.NullMarked;
