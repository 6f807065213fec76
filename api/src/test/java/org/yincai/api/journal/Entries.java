package org.yincai.api.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Decision;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;

/** Entries to write in tests. */
public final class Entries {
    static final TenantId TENANT = new TenantId("journal-kit");
    static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");

    private Entries() {}

    /** A learner nobody has heard of. */
    public static LearnerKey stranger() {
        return new LearnerKey(TENANT, new LearnerId("l-" + UUID.randomUUID()));
    }

    /** An answer given elsewhere, called after its sequence. */
    public static Entry answer(LearnerKey learner, long sequence) {
        return answer(learner, sequence, "e-" + sequence, sequence);
    }

    /** An answer given elsewhere. */
    public static Entry answer(LearnerKey learner, long sequence, String event, long digest) {
        var answer = new AnswerGiven(
                new EventId(event),
                AT.plusSeconds(sequence),
                new ItemId("add-within-20"),
                sequence % 2 == 0,
                true,
                (int) (1000 * sequence),
                0,
                null,
                null,
                0,
                null);
        return new Entry(learner, sequence, answer, digest, null);
    }

    /** Answers from one sequence to another, both included. */
    public static List<Entry> answers(LearnerKey learner, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> answer(learner, sequence))
                .toList();
    }

    static Entry start(LearnerKey learner, long sequence, SessionId session) {
        LearnerEvent started = new SessionStarted(
                new EventId("start:" + session),
                AT,
                session,
                Mode.PRACTICE,
                Policy.PRACTICE,
                List.of(new SkillId("counting")),
                List.of(),
                10,
                Duration.ofMinutes(15));
        return new Entry(learner, sequence, started, 7, "{\"session\":\"" + session + "\"}");
    }

    static Offer offer(SessionId session, int number, int tryNumber) {
        return new Offer(
                session,
                number,
                new ItemId("add-within-20"),
                3,
                Long.MAX_VALUE - number,
                tryNumber,
                AT,
                new Decision(
                        "practice-6",
                        "fru-default-3:3fa2c1d0",
                        "ranker-default-1:9c1d02aa",
                        41,
                        17,
                        0.1 + 0.2,
                        Math.nextDown(1.0),
                        Long.MIN_VALUE,
                        "practise-in-zone",
                        new SkillId("addition"),
                        1.0 / 3,
                        Double.MIN_VALUE,
                        0.9999999999999999,
                        "0123456789abcdef:fsrs-6:01234567"));
    }
}
