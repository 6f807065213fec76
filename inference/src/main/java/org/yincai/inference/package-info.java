/** From answers to a profile: traces what a learner knows and how sure that is. */
@NullMarked
package org.yincai.inference;

import org.jspecify.annotations.NullMarked;
