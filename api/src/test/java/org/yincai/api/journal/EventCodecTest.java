package org.yincai.api.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yincai.api.json.IdentifierModule;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Mode;
import org.yincai.models.event.SessionFinished;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {
    private static final EventId ID = new EventId("e-1");
    private static final SessionId SESSION = new SessionId("s-1");
    private static final Instant AT = Entries.AT;

    private final LearnerKey learner = Entries.stranger();
    private final EventCodec codec = new EventCodec(
            JsonMapper.builder().addModule(new IdentifierModule()).build());

    static Stream<LearnerEvent> events() {
        var item = new ItemId("add-within-20");
        return Stream.of(
                new SessionStarted(ID, AT, SESSION, Mode.TEST, List.of(), 1, Duration.ofMillis(1)),
                new SessionStarted(
                        ID,
                        AT,
                        SESSION,
                        Mode.PRACTICE,
                        List.of(new SkillId("b"), new SkillId("a")),
                        100,
                        Duration.ofHours(4)),
                new ItemOffered(ID, AT, Entries.offer(SESSION, 1, 1)),
                new HintGiven(ID, AT, "s-1.1", 5),
                new SessionFinished(ID, AT, SESSION, StopReason.USER_STOPPED),
                new AnswerGiven(ID, AT, item, true, false, 0, 0, null, null, 0, null),
                new AnswerGiven(
                        ID, Instant.EPOCH.minusMillis(1), item, false, true, 86_400_000, 5, null, null, 0, null),
                new AnswerGiven(ID, AT, item, false, true, 1, 0, "adds-denominators", SESSION, 1, null),
                new AnswerGiven(ID, AT, item, true, true, 1, 0, null, SESSION, 1, Entries.offer(SESSION, 2, 1)),
                new AnswerGiven(ID, AT, item, false, false, 1, 3, "m", SESSION, 1, Entries.offer(SESSION, 2, 2)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void gives_back_every_event(LearnerEvent event) {
        var entry = new Entry(learner, 9, event, Long.MIN_VALUE, "{\"题\":\"“½”\"}");

        assertThat(codec.entry(codec.columns(entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void gives_back_every_reason(StopReason reason) {
        var entry = new Entry(learner, 1, new SessionFinished(ID, AT, SESSION, reason), 0, null);

        assertThat(codec.entry(codec.columns(entry))).isEqualTo(entry);
    }

    @Test
    void an_answer_of_a_bulk_delivery_needs_no_body() {
        assertThat(codec.columns(Entries.answer(learner, 1)).body()).isNull();
    }

    @Test
    void refuses_a_kind_from_the_future_and_a_missing_body() {
        Columns known = codec.columns(Entries.answer(learner, 1));

        assertThatThrownBy(() -> codec.entry(ofKind(known, 6))).hasMessageContaining("unknown kind 6");
        assertThatThrownBy(() -> codec.entry(ofKind(known, 2))).hasMessageContaining("has no body");
    }

    private static Columns ofKind(Columns c, int kind) {
        return new Columns(
                c.key(),
                c.sequence(),
                c.event(),
                kind,
                c.atMillis(),
                c.digest(),
                c.session(),
                c.item(),
                c.correct(),
                c.evidence(),
                c.activeMillis(),
                c.hints(),
                null,
                c.reply());
    }
}
