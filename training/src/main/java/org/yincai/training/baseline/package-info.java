/** Simpler models of the literature, fitted to the same logs and scored the same way, to measure the tracer against. */
@NullMarked
package org.yincai.training.baseline;

import org.jspecify.annotations.NullMarked;
