/** Learner profiles over HTTP. */
@NullMarked
package org.yincai.api.profile;

import org.jspecify.annotations.NullMarked;
