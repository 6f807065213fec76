/** What happened: the journalled facts from which every learner state is folded. */
@NullMarked
package org.yincai.models.event;

import org.jspecify.annotations.NullMarked;
