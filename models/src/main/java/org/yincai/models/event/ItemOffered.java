package org.yincai.models.event;

import java.time.Instant;
import org.yincai.models.id.EventId;

/** An item was shown. */
public record ItemOffered(EventId id, Instant at, Offer offer) implements LearnerEvent {}
