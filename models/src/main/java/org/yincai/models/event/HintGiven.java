package org.yincai.models.event;

import java.time.Instant;
import org.yincai.models.id.EventId;

/**
 * A hint was shown for the open offer.
 *
 * @param attempt the attempt it helps with
 * @param level 0 (what is asked) to 5 (the answer with its steps)
 */
public record HintGiven(EventId id, Instant at, String attempt, int level) implements LearnerEvent {}
