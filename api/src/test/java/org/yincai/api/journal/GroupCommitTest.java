package org.yincai.api.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

class GroupCommitTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LearnerKey learner = Entries.stranger();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Sinks.One<List<Boolean>>> writing = new ArrayList<>();

    private GroupCommit held(int writers, int rowsPerCommit, int rowsWaiting) {
        return held(new JournalOptions(writers, 1, NEVER, rowsPerCommit, rowsWaiting, NEVER));
    }

    private GroupCommit held(JournalOptions options) {
        return new GroupCommit(
                runs -> {
                    groups.add(runs.size());
                    Sinks.One<List<Boolean>> done = Sinks.one();
                    writing.add(done);
                    return done.asMono();
                },
                options);
    }

    private void finish(int writer, Boolean... appended) {
        writing.get(writer).tryEmitValue(List.of(appended)).orThrow();
    }

    private CompletableFuture<Boolean> append(GroupCommit commits, int rows) {
        var appended = new CompletableFuture<Boolean>();
        commits.append(Entries.answers(learner, 1, rows))
                .subscribe(appended::complete, appended::completeExceptionally);
        return appended;
    }

    private void let(GroupCommit commits, int rows) {
        commits.append(Entries.answers(learner, 1, rows)).subscribe();
    }

    @Test
    void what_waits_while_a_writer_works_shares_the_next_commit() {
        GroupCommit commits = held(1, 10, 100);
        var first = append(commits, 1);
        var second = append(commits, 2);
        var third = append(commits, 3);

        assertThat(groups).containsExactly(1);
        assertThat(commits.waiting()).isEqualTo(5);
        finish(0, true);
        assertThat(groups).containsExactly(1, 2);
        finish(1, true, false);

        assertThat(List.of(first.join(), second.join(), third.join())).containsExactly(true, true, false);
        assertThat(commits.waiting()).isZero();
    }

    @Test
    void a_commit_is_full_at_its_limit_but_takes_one_long_run_whole() {
        GroupCommit commits = held(1, 4, 100);
        let(commits, 1);
        let(commits, 3);
        let(commits, 3);
        let(commits, 9);

        finish(0, true);
        finish(1, true, true);
        assertThat(groups).containsExactly(1, 2, 1);
    }

    @Test
    void as_many_commits_are_in_flight_as_there_are_writers() {
        GroupCommit commits = held(2, 1, 100);
        IntStream.range(0, 5).forEach(i -> let(commits, 1));

        assertThat(groups).hasSize(2);
        finish(1, true);
        assertThat(groups).hasSize(3);
    }

    @Test
    void beside_a_commit_in_flight_few_rows_wait_and_many_do_not() {
        GroupCommit commits = held(new JournalOptions(2, 3, NEVER, 10, 100, NEVER));
        let(commits, 1);
        let(commits, 2);
        assertThat(groups).containsExactly(1);

        let(commits, 1);
        assertThat(groups).containsExactly(1, 2);
        assertThat(commits.waiting()).isZero();
    }

    @Test
    void beside_a_slow_commit_nobody_waits() {
        GroupCommit commits = held(new JournalOptions(2, 3, Duration.ZERO, 10, 100, NEVER));
        let(commits, 1);
        let(commits, 1);

        assertThat(groups).containsExactly(1, 1);
    }

    @Test
    void more_than_may_wait_is_refused_at_once_and_leaves_no_trace() {
        GroupCommit commits = held(1, 1, 3);
        let(commits, 1);
        let(commits, 3);

        assertThatThrownBy(() -> append(commits, 1).join())
                .cause()
                .isInstanceOf(JournalBusyException.class)
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(commits.waiting()).isEqualTo(3);
        finish(0, true);
        assertThat(append(commits, 3)).isNotDone();
    }

    @Test
    void a_fault_reaches_everybody_of_the_group_and_nobody_else() {
        GroupCommit commits = held(1, 10, 100);
        var before = append(commits, 1);
        var one = append(commits, 1);
        var other = append(commits, 1);
        finish(0, true);
        writing.get(1).tryEmitError(new IllegalStateException("no disk")).orThrow();
        var after = append(commits, 1);
        finish(2, true);

        assertThat(before.join()).isTrue();
        assertThat(List.of(one, other))
                .allSatisfy(run -> assertThatThrownBy(run::join).hasRootCauseMessage("no disk"));
        assertThat(after.join()).isTrue();
    }

    @Test
    void a_writer_that_throws_instead_of_failing_is_free_again() {
        var calls = new AtomicInteger();
        var commits = new GroupCommit(
                runs -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("cannot be written as JSON");
                    }
                    return Mono.just(Collections.nCopies(runs.size(), true));
                },
                new JournalOptions(1, 1, NEVER, 10, 100, NEVER));

        assertThatThrownBy(() -> append(commits, 1).get(1, TimeUnit.SECONDS))
                .hasRootCauseMessage("cannot be written as JSON");
        assertThat(append(commits, 1).join()).isTrue();
    }

    @Test
    void a_caller_who_goes_away_does_not_take_the_run_along() {
        GroupCommit commits = held(1, 10, 100);
        let(commits, 1);
        commits.append(Entries.answers(learner, 1, 1)).subscribe().dispose();

        finish(0, true);
        assertThat(groups).containsExactly(1, 1);
    }

    @Test
    void nobody_is_forgotten_under_load() {
        var written = new ConcurrentLinkedQueue<Integer>();
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var commits = new GroupCommit(
                runs -> Mono.fromSupplier(() -> {
                            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                            written.add(runs.size());
                            inFlight.decrementAndGet();
                            return Collections.nCopies(runs.size(), true);
                        })
                        .subscribeOn(Schedulers.parallel()),
                new JournalOptions(2, 10, NEVER, 7, 1_000_000, NEVER));

        Long acknowledged = Flux.range(0, 20_000)
                .flatMap(
                        i -> commits.append(List.of(Entries.answer(learner, 1 + i)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        64)
                .filter(appended -> appended)
                .count()
                .block(SOON);

        assertThat(acknowledged).isEqualTo(20_000);
        assertThat(written.stream().mapToInt(size -> size).sum()).isEqualTo(20_000);
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(commits.waiting()).isZero();
    }

    @Test
    void who_has_waited_too_long_is_refused_when_the_writer_is_free() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            GroupCommit commits = held(new JournalOptions(1, 1, NEVER, 10, 100, Duration.ofSeconds(10)));
            let(commits, 1);
            var early = append(commits, 2);
            time.advanceTimeBy(Duration.ofSeconds(10));
            var late = append(commits, 3);
            time.advanceTimeBy(Duration.ofMillis(1));
            finish(0, true);
            finish(1, true);

            assertThatThrownBy(early::join).hasCauseInstanceOf(JournalBusyException.class);
            assertThat(late.join()).isTrue();
            assertThat(groups).containsExactly(1, 1);
            assertThat(commits.waiting()).isZero();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
