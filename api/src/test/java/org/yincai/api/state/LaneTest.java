package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yincai.api.problem.RefusedException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class LaneTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void the_third_of_two_waits_until_one_has_ended() {
        var lane = new Lane(2, 100, LONG);
        List<Sinks.One<String>> ends = List.of(Sinks.one(), Sinks.one(), Sinks.one());
        var begun = new ArrayList<Integer>();
        var ended = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            lane.in(Mono.defer(() -> {
                        begun.add(number);
                        return ends.get(number).asMono();
                    }))
                    .subscribe(ended::add);
        }
        assertThat(begun).containsExactly(0, 1);
        ends.get(1).tryEmitValue("second");
        assertThat(begun).containsExactly(0, 1, 2);
        ends.get(2).tryEmitValue("third");
        ends.get(0).tryEmitValue("first");
        assertThat(ended).containsExactly("second", "third", "first");
    }

    @Test
    void a_fault_reaches_its_caller_and_nobody_else() {
        var lane = new Lane(1, 100, LONG);
        StepVerifier.create(lane.in(Mono.error(new IllegalStateException("broken"))))
                .expectErrorMessage("broken")
                .verify(Duration.ofSeconds(5));
        StepVerifier.create(lane.in(Mono.empty())).verifyComplete();
        StepVerifier.create(lane.in(Mono.just("well"))).expectNext("well").verifyComplete();
    }

    @Test
    void work_that_breaks_in_its_turn_gives_its_place_back() {
        var lane = new Lane(1, 100, LONG);
        Sinks.One<String> first = Sinks.one();
        lane.in(first.asMono()).subscribe();
        StepVerifier broken = StepVerifier.create(lane.in(Mono.defer(() -> {
                    throw new NoClassDefFoundError("broken");
                })))
                .expectErrorSatisfies(fault -> assertThat(fault).hasRootCauseMessage("broken"))
                .verifyLater();
        StepVerifier next = StepVerifier.create(lane.in(Mono.just("next")))
                .expectNext("next")
                .expectComplete()
                .verifyLater();
        first.tryEmitError(new IllegalStateException("first"));
        broken.verify(LONG);
        next.verify(LONG);
        StepVerifier.create(lane.in(Mono.just("last"))).expectNext("last").verifyComplete();
    }

    @Test
    void who_goes_away_while_at_work_gives_the_place_back_at_the_end_of_the_work() {
        var lane = new Lane(1, 100, LONG);
        Sinks.One<String> end = Sinks.one();
        var begun = new ArrayList<String>();
        lane.in(end.asMono()).subscribe().dispose();
        lane.in(Mono.fromRunnable(() -> begun.add("next"))).subscribe();
        assertThat(begun).isEmpty();
        end.tryEmitValue("first");
        assertThat(begun).containsExactly("next");
    }

    @Test
    void many_threads_may_come_at_once() {
        var lane = new Lane(3, 2_000, LONG);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Long sum = Flux.range(0, 2_000)
                .flatMap(
                        i -> lane.in(Mono.fromCallable(() -> {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    Thread.onSpinWait();
                                    inside.decrementAndGet();
                                    return (long) i;
                                })
                                .subscribeOn(Schedulers.parallel())),
                        64)
                .reduce(0L, Long::sum)
                .block(Duration.ofSeconds(30));
        assertThat(sum).isEqualTo(1999L * 1000);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void who_begins_slowly_holds_up_nobody_else() throws Exception {
        var lane = new Lane(2, 100, LONG);
        var begins = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> lane.in(Mono.fromRunnable(() -> {
                            begins.countDown();
                            awaits(goesOn);
                        }))
                        .subscribe());
        begins.await();
        assertThat(lane.in(Mono.just("other")).block(Duration.ofSeconds(5))).isEqualTo("other");
        goesOn.countDown();
        slow.join();
        assertThat(lane.in(Mono.just("last")).block(Duration.ofSeconds(5))).isEqualTo("last");
    }

    @Test
    void a_long_line_that_ends_at_once_is_no_deep_stack() {
        var lane = new Lane(1, 200_000, LONG);
        Sinks.One<String> end = Sinks.one();
        var ended = new AtomicInteger();
        lane.in(end.asMono()).subscribe();
        for (int i = 0; i < 100_000; i++) {
            lane.in(Mono.just(i)).subscribe(each -> ended.incrementAndGet());
        }
        end.tryEmitValue("first");
        assertThat(ended).hasValue(100_000);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_finds_the_line_full_is_refused_and_who_has_gone_is_left_out() {
        var lane = new Lane(1, 2, LONG);
        Sinks.One<String> end = Sinks.one();
        var begun = new ArrayList<String>();
        lane.in(end.asMono()).subscribe();
        Disposable waits = lane.in(Mono.fromRunnable(() -> begun.add("second"))).subscribe();
        StepVerifier.create(lane.in(Mono.just("third")))
                .expectError(RefusedException.class)
                .verify(Duration.ofSeconds(5));
        waits.dispose();
        end.tryEmitValue("first");
        assertThat(begun).isEmpty();
        StepVerifier.create(lane.in(Mono.just("fourth"))).expectNext("fourth").verifyComplete();
    }

    @Test
    void who_has_waited_too_long_is_refused_when_the_turn_comes() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            var lane = new Lane(1, 100, LONG);
            Sinks.One<String> end = Sinks.one();
            lane.in(end.asMono()).subscribe();
            StepVerifier early = StepVerifier.create(lane.in(Mono.just("early")))
                    .expectError(RefusedException.class)
                    .verifyLater();
            time.advanceTimeBy(LONG);
            StepVerifier late = StepVerifier.create(lane.in(Mono.just("late")))
                    .expectNext("late")
                    .expectComplete()
                    .verifyLater();
            time.advanceTimeBy(Duration.ofMillis(1));
            end.tryEmitValue("first");
            early.verify(LONG);
            late.verify(LONG);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
