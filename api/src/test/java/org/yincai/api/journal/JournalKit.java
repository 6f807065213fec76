package org.yincai.api.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What every journal has to do. */
abstract class JournalKit {
    private final LearnerKey learner = Entries.stranger();

    abstract Journal journal();

    private boolean append(List<Entry> run) {
        return Boolean.TRUE.equals(journal().append(run).block());
    }

    private List<Entry> read(LearnerKey of, long after) {
        return List.copyOf(
                journal().read(of, after).collectList().blockOptional().orElseThrow());
    }

    @Test
    void gives_back_what_was_appended_in_order() {
        append(Entries.answers(learner, 1, 3));
        append(Entries.answers(learner, 4, 5));

        assertThat(read(learner, 0)).isEqualTo(Entries.answers(learner, 1, 5));
        assertThat(read(learner, 3)).isEqualTo(Entries.answers(learner, 4, 5));
        assertThat(read(learner, 5)).isEmpty();
        StepVerifier.create(journal().last(learner)).expectNext(5L).verifyComplete();
    }

    @Test
    void keeps_any_text_any_time_and_the_ends_of_numbers() {
        var learnt = new ArrayList<Entry>();
        for (String reply : List.of("", "二分之一 \uD83D\uDE00 é", "\"\\\t\n\r\b{}$1", "x".repeat(300_000))) {
            for (Instant at : List.of(Instant.EPOCH, Instant.parse("1999-12-31T23:59:59.999Z"), Entries.AT)) {
                long sequence = learnt.size() + 1L;
                var answer = new AnswerGiven(
                        new EventId("e-" + sequence),
                        at,
                        new ItemId("add-within-20"),
                        true,
                        sequence % 2 == 0,
                        Integer.MAX_VALUE,
                        5,
                        null,
                        null,
                        0,
                        null);
                learnt.add(new Entry(learner, sequence, answer, sequence % 2 == 0 ? Long.MIN_VALUE : -1, reply));
            }
        }
        append(learnt);

        assertThat(read(learner, 0)).isEqualTo(learnt);
    }

    @Test
    void knows_nothing_of_a_stranger() {
        assertThat(read(Entries.stranger(), 0)).isEmpty();
        StepVerifier.create(journal().last(learner)).expectNext(0L).verifyComplete();
        StepVerifier.create(journal().find(List.of(new EventKey(learner, new EventId("e-1")))))
                .verifyComplete();
        StepVerifier.create(journal().find(List.of())).verifyComplete();
        StepVerifier.create(journal().learnerOf(Entries.TENANT, new SessionId("s-none")))
                .verifyComplete();
    }

    @Test
    void refuses_a_taken_sequence_and_keeps_nothing_of_the_run() {
        append(Entries.answers(learner, 1, 2));

        assertThat(append(List.of(Entries.answer(learner, 3), Entries.answer(learner, 2, "other", 9))))
                .isFalse();
        assertThat(read(learner, 0)).isEqualTo(Entries.answers(learner, 1, 2));
    }

    @Test
    void refuses_a_taken_event_at_another_sequence() {
        append(Entries.answers(learner, 1, 1));

        assertThat(append(List.of(Entries.answer(learner, 2, "e-1", 1)))).isFalse();
        assertThat(read(learner, 0)).hasSize(1);
    }

    @Test
    void lets_two_learners_and_two_tenants_use_the_same_names() {
        LearnerKey elsewhere = new LearnerKey(new TenantId("journal-kit-2"), learner.learner());

        assertThat(append(Entries.answers(learner, 1, 1))).isTrue();
        assertThat(append(Entries.answers(elsewhere, 1, 1))).isTrue();
        assertThat(append(Entries.answers(Entries.stranger(), 1, 1))).isTrue();
        assertThat(read(elsewhere, 0)).isEqualTo(Entries.answers(elsewhere, 1, 1));
    }

    @Test
    void finds_the_known_ones_of_many_events() {
        LearnerKey other = Entries.stranger();
        append(Entries.answers(learner, 1, 3));
        append(Entries.answers(other, 1, 1));

        List<Entry> found = journal()
                .find(List.of(
                        new EventKey(learner, new EventId("e-2")),
                        new EventKey(learner, new EventId("e-9")),
                        new EventKey(other, new EventId("e-1")),
                        new EventKey(other, new EventId("e-2"))))
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(found).containsExactlyInAnyOrder(Entries.answer(learner, 2), Entries.answer(other, 1));
    }

    @Test
    void knows_whose_session_it_is_within_a_tenant() {
        var session = new SessionId("s-" + UUID.randomUUID());
        append(List.of(Entries.start(learner, 1, session)));

        StepVerifier.create(journal().learnerOf(Entries.TENANT, session))
                .expectNext(learner)
                .verifyComplete();
        StepVerifier.create(journal().learnerOf(new TenantId("journal-kit-2"), session))
                .verifyComplete();
    }

    @Test
    void appends_again_at_a_second_subscription_and_only_then() {
        Mono<Boolean> append = journal().append(Entries.answers(learner, 1, 1));

        assertThat(read(learner, 0)).isEmpty();
        StepVerifier.create(append).expectNext(true).verifyComplete();
        StepVerifier.create(append).expectNext(false).verifyComplete();
    }

    @Test
    void a_reader_may_stop_early_and_read_again() {
        append(Entries.answers(learner, 1, 100));
        Flux<Entry> reading = journal().read(learner, 0);

        StepVerifier.create(reading, 2).expectNextCount(2).thenCancel().verify();
        StepVerifier.create(reading).expectNextCount(100).verifyComplete();
    }

    @Test
    void one_of_many_writers_of_a_sequence_wins() {
        List<Boolean> won = Flux.fromStream(IntStream.range(0, 64).boxed())
                .flatMap(
                        i -> journal()
                                .append(List.of(Entries.answer(learner, 1, "from-" + i, i)))
                                .subscribeOn(Schedulers.parallel()),
                        64)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(won).hasSize(64).containsOnlyOnce(true);
        assertThat(read(learner, 0)).hasSize(1);
    }

    @Test
    void writers_of_many_learners_do_not_disturb_each_other() {
        var learners = new ArrayList<LearnerKey>();
        IntStream.range(0, 40).forEach(i -> learners.add(Entries.stranger()));

        List<Boolean> appended = Flux.fromIterable(learners)
                .flatMap(l -> Flux.range(0, 3).concatMap(i -> journal().append(Entries.answers(l, 1 + i, 2 + i))), 40)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(appended.stream().filter(won -> won)).hasSize(2 * 40);
        assertThat(learners).allSatisfy(l -> assertThat(read(l, 0)).isEqualTo(Entries.answers(l, 1, 4)));
    }
}
