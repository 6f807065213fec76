/** Answers of a public data set streamed through a running service, predicted before each is applied. */
@NullMarked
package org.yincai.training.replay;

import org.jspecify.annotations.NullMarked;
