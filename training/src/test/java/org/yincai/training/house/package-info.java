/** The house's rules as they hold for the training room. */
@NullMarked
package org.yincai.training.house;

import org.jspecify.annotations.NullMarked;
