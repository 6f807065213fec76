/** What a model says about itself: the card that every loaded model is checked against. */
@NullMarked
package org.yincai.inference.card;

import org.jspecify.annotations.NullMarked;
