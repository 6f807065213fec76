package org.yincai.models.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yincai.models.id.EventId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;

/**
 * A session began; it replaces the learner's open session, if there is one.
 *
 * @param policy how its items are chosen
 * @param scope goal skills; empty means the whole curriculum
 * @param blueprint what an adaptive test is made of, none in two parts unless one holds all of the other; empty leaves it
 *     open
 * @param items most items to offer
 * @param time longest duration
 */
public record SessionStarted(
        EventId id,
        Instant at,
        SessionId session,
        Mode mode,
        Policy policy,
        List<SkillId> scope,
        List<Part> blueprint,
        int items,
        Duration time)
        implements LearnerEvent {
    public SessionStarted {
        scope = List.copyOf(scope);
        blueprint = List.copyOf(blueprint);
        if (items < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a session needs a budget of at least one item and some time");
        }
    }
}
