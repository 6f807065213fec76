/** Learner profiles and recommendations over HTTP. */
@NullMarked
package org.yincai.api.profile;

import org.jspecify.annotations.NullMarked;
