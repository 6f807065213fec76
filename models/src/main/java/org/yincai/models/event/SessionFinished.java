package org.yincai.models.event;

import java.time.Instant;
import org.yincai.models.id.EventId;
import org.yincai.models.id.SessionId;

/** A session ended, with the reason. */
public record SessionFinished(EventId id, Instant at, SessionId session, StopReason reason) implements LearnerEvent {}
