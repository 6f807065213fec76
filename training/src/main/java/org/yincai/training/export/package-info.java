/** A trained tracer as ONNX graphs, a model card and a curriculum. */
@NullMarked
package org.yincai.training.export;

import org.jspecify.annotations.NullMarked;
