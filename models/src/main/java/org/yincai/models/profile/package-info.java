/** What is inferred about a learner: mastery with intervals, levels and bands. */
@NullMarked
package org.yincai.models.profile;

import org.jspecify.annotations.NullMarked;
