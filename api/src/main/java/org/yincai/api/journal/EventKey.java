package org.yincai.api.journal;

import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerKey;

/** The address of one event of one learner. */
public record EventKey(LearnerKey learner, EventId event) {}
