package org.yincai.api.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yincai.api.json.IdentifierModule;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Decision;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionFinished;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.Identifier;
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
                new SessionStarted(
                        ID, AT, SESSION, Mode.TEST, Policy.RANDOM, List.of(), List.of(), 1, Duration.ofMillis(1)),
                new SessionStarted(
                        ID,
                        AT,
                        SESSION,
                        Mode.PRACTICE,
                        Policy.WEAKEST_PREREQUISITE,
                        List.of(new SkillId("b"), new SkillId("a")),
                        List.of(new Part(List.of(new SkillId("a")), 2, 4)),
                        100,
                        Duration.ofHours(4)),
                new ItemOffered(ID, AT, Entries.offer(SESSION, 1, 1)),
                new HintGiven(ID, AT, "s-1.1", 5),
                new SessionFinished(ID, AT, SESSION, StopReason.USER_STOPPED),
                new AnswerGiven(ID, AT, item, true, false, 0, 0, null, null, 0, null),
                new AnswerGiven(
                        ID, Instant.EPOCH.minusMillis(1), item, false, true, 86_400_000, 5, null, null, 0, null),
                new AnswerGiven(ID, AT, item, false, true, 1, 0, "adds-denominators", SESSION, 1, null),
                new AnswerGiven(ID, AT, item, false, true, 1, 0, "adds-denominators", null, 0, null),
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
    void reads_journals_that_know_no_policy_no_ranker_and_no_fingerprint_of_content() {
        Columns start = codec.columns(Entries.start(learner, 1, SESSION));
        String older = body(start).replace("\"policy\":\"PRACTICE\",", "");
        Columns offer =
                codec.columns(new Entry(learner, 2, new ItemOffered(ID, AT, Entries.offer(SESSION, 1, 1)), 0, null));
        String unmarked = body(offer)
                .replace(",\"ranker\":\"ranker-default-1:9c1d02aa\"", "")
                .replace(",\"content\":\"0123456789abcdef:fsrs-6:01234567\"", "");

        assertThat(older).isNotEqualTo(start.body());
        assertThat(codec.entry(with(start, start.kind(), older)).event())
                .isEqualTo(Entries.start(learner, 1, SESSION).event());
        assertThat(unmarked).isNotEqualTo(offer.body());
        assertThat(codec.entry(with(offer, offer.kind(), unmarked)).event())
                .isInstanceOfSatisfying(ItemOffered.class, offered -> {
                    assertThat(offered.offer().decision().ranker()).isNull();
                    assertThat(offered.offer().decision().content()).isNull();
                });
    }

    @Test
    void a_receipt_takes_a_kilobyte_at_most() {
        String longest = "x".repeat(Identifier.MAX_LENGTH);
        Offer offer = Entries.offer(new SessionId(longest), 999_999, 1);
        Decision d = offer.decision();
        var decision = new Decision(
                "weakest-prerequisite-1",
                longest,
                longest,
                Long.MAX_VALUE,
                100_000,
                d.propensity(),
                d.predicted(),
                d.inputs(),
                "strengthen-prerequisite",
                new SkillId(longest),
                -Math.PI,
                -Math.PI,
                -Math.PI,
                d.content());
        var largest = new Offer(
                offer.session(),
                offer.number(),
                new ItemId(longest),
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                1,
                AT,
                decision);
        var entry = new Entry(learner, 1, new ItemOffered(ID, AT, largest), 0, null);

        assertThat(body(codec.columns(entry))).hasSizeLessThanOrEqualTo(1024);
    }

    private static String body(Columns row) {
        return Objects.requireNonNull(row.body());
    }

    @Test
    void an_answer_of_a_bulk_delivery_needs_no_body() {
        assertThat(codec.columns(Entries.answer(learner, 1)).body()).isNull();
    }

    @Test
    void refuses_a_kind_from_the_future_and_a_missing_body() {
        Columns known = codec.columns(Entries.answer(learner, 1));

        assertThatThrownBy(() -> codec.entry(with(known, 6, null))).hasMessageContaining("unknown kind 6");
        assertThatThrownBy(() -> codec.entry(with(known, 2, null))).hasMessageContaining("has no body");
    }

    private static Columns with(Columns c, int kind, @Nullable String body) {
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
                body,
                c.reply());
    }
}
