/** From a profile to what comes next: pure, told the time and the seed. */
@NullMarked
package org.yincai.recommender;

import org.jspecify.annotations.NullMarked;
