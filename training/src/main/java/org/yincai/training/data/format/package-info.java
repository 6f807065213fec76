/** Readers of answer logs, one for each format: files line by line, every fault with its place. */
@NullMarked
package org.yincai.training.data.format;

import org.jspecify.annotations.NullMarked;
