/** Typed identifiers; nothing about a learner can be addressed without its tenant. */
@NullMarked
package org.yincai.models.id;

import org.jspecify.annotations.NullMarked;
