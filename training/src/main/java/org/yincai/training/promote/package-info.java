/** Whether a retrained model may take the place of the live one, and its way there. */
@NullMarked
package org.yincai.training.promote;

import org.jspecify.annotations.NullMarked;
