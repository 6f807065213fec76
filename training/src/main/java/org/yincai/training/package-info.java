/** How the models are made: data, training, export and evaluation. */
@NullMarked
package org.yincai.training;

import org.jspecify.annotations.NullMarked;
