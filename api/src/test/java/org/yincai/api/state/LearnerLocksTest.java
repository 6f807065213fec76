package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.api.journal.Entries;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class LearnerLocksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LearnerLocks locks = new LearnerLocks();
    private final LearnerKey one = Entries.stranger();
    private final LearnerKey other = Entries.stranger();
    private final List<String> done = new ArrayList<>();

    private Mono<String> note(String what) {
        return Mono.fromSupplier(() -> {
            done.add(what);
            return what;
        });
    }

    @Test
    void works_of_one_learner_come_one_after_another_in_order() {
        Sinks.One<String> first = Sinks.one();
        locks.with(one, first.asMono()).subscribe(done::add);
        locks.with(one, note("second")).subscribe();
        locks.with(one, note("third")).subscribe();
        locks.with(other, note("other")).subscribe();

        assertThat(done).containsExactly("other");
        first.tryEmitValue("first").orThrow();
        assertThat(done).containsExactly("other", "first", "second", "third");
        assertThat(locks.size()).isZero();
    }

    @Test
    void many_learners_are_held_together() {
        Sinks.One<String> both = Sinks.one();
        locks.with(Set.of(one, other), both.asMono()).subscribe();
        locks.with(one, note("one")).subscribe();
        locks.with(List.of(other, other), note("other")).subscribe();

        assertThat(done).isEmpty();
        both.tryEmitEmpty().orThrow();
        assertThat(done).containsExactlyInAnyOrder("one", "other");
        assertThat(locks.size()).isZero();
    }

    @Test
    void a_caller_who_goes_away_neither_stops_the_work_nor_keeps_the_learner() {
        Sinks.One<String> work = Sinks.one();
        var finished = new AtomicBoolean();
        var caller = locks.with(one, work.asMono().doOnSuccess(x -> finished.set(true)))
                .subscribe();
        caller.dispose();
        locks.with(one, note("next")).subscribe();

        assertThat(done).isEmpty();
        work.tryEmitValue("x").orThrow();
        assertThat(finished).isTrue();
        assertThat(done).containsExactly("next");
    }

    @Test
    void an_error_releases_the_learner_and_reaches_the_caller() {
        assertThatThrownBy(() -> locks.with(one, Mono.error(new IllegalStateException("no")))
                        .block())
                .hasMessage("no");
        assertThatThrownBy(() -> locks.with(one, Mono.defer(() -> {
                            throw new IllegalStateException("thrown");
                        }))
                        .block())
                .hasMessage("thrown");
        assertThat(locks.with(one, note("next")).block()).isEqualTo("next");
        assertThat(locks.size()).isZero();
    }

    @Test
    void work_that_throws_or_breaks_in_its_turn_lets_the_next_go_on() {
        var faults = new ArrayList<String>();
        Sinks.One<String> first = Sinks.one();
        locks.with(one, first.asMono()).subscribe(done::add, fault -> faults.add("first"));
        for (Throwable thrown : List.of(new IllegalStateException("thrown"), new NoClassDefFoundError("broken"))) {
            locks.with(List.of(one, other), Mono.<String>defer(() -> throwing(thrown)))
                    .subscribe(done::add, fault -> faults.add(rootOf(fault)));
            locks.with(other, note("after " + thrown.getMessage())).subscribe();
        }
        first.tryEmitValue("first").orThrow();

        assertThat(faults).containsExactly("thrown", "broken");
        assertThat(done).containsExactlyInAnyOrder("first", "after thrown", "after broken");
        assertThat(locks.size()).isZero();
        assertThat(locks.with(one, note("last")).block(SOON)).isEqualTo("last");
    }

    @Test
    void a_caller_that_breaks_on_its_reply_lets_the_next_go_on() {
        Sinks.One<String> first = Sinks.one();
        locks.with(one, first.asMono()).subscribe(done::add);
        locks.with(one, note("second")).subscribe(reply -> {
            throw new StackOverflowError("in the caller");
        });
        locks.with(one, note("third")).subscribe();
        first.tryEmitValue("first").orThrow();

        assertThat(done).containsExactly("first", "second", "third");
        assertThat(locks.size()).isZero();
    }

    private static <T> Mono<T> throwing(Throwable thrown) {
        if (thrown instanceof Error broken) {
            throw broken;
        }
        return Mono.error(thrown);
    }

    private static String rootOf(Throwable fault) {
        return fault.getCause() == null ? String.valueOf(fault.getMessage()) : rootOf(fault.getCause());
    }

    @Test
    void who_goes_away_while_waiting_keeps_nobody_back() {
        Sinks.One<String> first = Sinks.one();
        locks.with(one, first.asMono()).subscribe();
        locks.with(List.of(one, other), note("second")).subscribe().dispose();
        locks.with(other, note("third")).subscribe();
        first.tryEmitError(new IllegalStateException("first")).orThrow();

        assertThat(done).containsExactlyInAnyOrder("second", "third");
        assertThat(locks.size()).isZero();
    }

    @Test
    void nothing_is_held_before_subscription_and_empty_work_completes() {
        Mono<String> twice = locks.with(one, note("done"));
        assertThat(locks.size()).isZero();
        twice.block();
        twice.block();

        assertThat(done).containsExactly("done", "done");
        assertThat(locks.with(one, Mono.<String>empty()).blockOptional()).isEmpty();
    }

    @Test
    void a_long_line_is_no_deep_stack() {
        Sinks.One<String> first = Sinks.one();
        locks.with(one, first.asMono()).subscribe();
        var served = new AtomicInteger();
        for (int i = 0; i < 50_000; i++) {
            locks.with(one, Mono.fromSupplier(served::incrementAndGet)).subscribe();
        }
        first.tryEmitEmpty().orThrow();

        assertThat(served).hasValue(50_000);
        assertThat(locks.size()).isZero();
    }

    @Test
    void crossing_sets_of_learners_under_load_never_meet_and_never_wait_in_a_circle() {
        List<LearnerKey> learners =
                IntStream.range(0, 10).mapToObj(i -> Entries.stranger()).toList();
        int[] inside = new int[learners.size()];
        var met = new AtomicInteger();
        var random = new Random(7);
        Long served = Flux.range(0, 5_000)
                .map(i -> random.ints(3, 0, learners.size()).boxed().collect(Collectors.toSet()))
                .flatMap(
                        set -> locks.with(
                                        set.stream().map(learners::get).toList(),
                                        Mono.fromSupplier(() -> enterAndLeave(set, inside, met))
                                                .subscribeOn(Schedulers.parallel()))
                                .subscribeOn(Schedulers.boundedElastic()),
                        64)
                .count()
                .block(SOON);

        assertThat(served).isEqualTo(5_000);
        assertThat(met).hasValue(0);
    }

    private static int enterAndLeave(Set<Integer> set, int[] inside, AtomicInteger met) {
        set.forEach(i -> {
            inside[i]++;
            if (inside[i] != 1) {
                met.incrementAndGet();
            }
        });
        Thread.onSpinWait();
        set.forEach(i -> inside[i]--);
        return set.size();
    }
}
