package org.yincai.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yincai.api.access.Roster;
import org.yincai.api.classes.ClassInfo;
import org.yincai.api.ingest.Ingest;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.EventKey;
import org.yincai.api.journal.Journal;
import org.yincai.api.journal.MemoryJournal;
import org.yincai.api.state.LearnerLocks;
import org.yincai.api.state.Learners;
import org.yincai.api.state.MemoryStateCache;
import org.yincai.api.state.Rooms;
import org.yincai.api.state.Stages;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.TenantId;
import org.yincai.recommender.simulation.County;
import org.yincai.recommender.simulation.CountyPupil;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class CountyLoaderTest {
    private static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");
    private final RuntimeException away = new DataAccessResourceFailureException("the database is away");

    private final Faulty faults = new Faulty();
    private final ShakyJournal journal = new ShakyJournal(faults);
    private final OneClassMissing roster = new OneClassMissing(faults);
    private final CountyLoader loader = loader();

    private CountyLoader loader() {
        var rooms = new Rooms();
        var meters = new SimpleMeterRegistry();
        var stages = new Stages(meters);
        var compute = Schedulers.immediate();
        var learners =
                new Learners(new MemoryStateCache(100_000), journal, rooms.fold, rooms.codec, compute, meters, stages);
        var ingest = new Ingest(learners, new LearnerLocks(), journal, rooms.fold, compute, stages);
        return new CountyLoader(
                Rooms.BANK, roster, roster::enrol, ingest, learners, Clock.fixed(TODAY, ZoneOffset.UTC));
    }

    /** What comes of loading within five minutes by a clock that does not wait. */
    private StepVerifier.Step<Integer> loads() {
        return StepVerifier.withVirtualTime(loader::load).thenAwait(Duration.ofMinutes(5));
    }

    private Status health() {
        return Objects.requireNonNull(
                        new CountyConfiguration().countyHealthIndicator(loader).health(false))
                .getStatus();
    }

    private static List<CountyPupil> pupilsOfTheMissingClass() {
        County county = CountyLoader.county(Rooms.BANK, TODAY);
        return county.classes().stream()
                .filter(c -> c.key().equals(OneClassMissing.MISSING))
                .flatMap(county::pupils)
                .toList();
    }

    @Test
    void faults_that_pass_are_waited_for_and_every_answer_is_there_once() {
        faults.at(1, away);
        faults.at(5, away);
        faults.at(60, away);
        faults.at(61, away);
        List<CountyPupil> made = pupilsOfTheMissingClass();
        int answers = made.stream().mapToInt(pupil -> pupil.answers().size()).sum();

        loads().expectNext(answers).verifyComplete();

        assertThat(roster.enrolled).hasSize(1);
        assertThat(made)
                .isNotEmpty()
                .allSatisfy(pupil -> assertThat(journal.inner
                                .read(pupil.key(), 0)
                                .map(entry -> entry.event().id())
                                .toStream())
                        .containsExactlyElementsOf(pupil.answers().stream()
                                .map(answer -> answer.id())
                                .toList()));
    }

    @Test
    void a_fault_that_never_passes_is_told_when_all_tries_are_used() {
        faults.always(away);

        loads().verifyErrorMatches(away::equals);
        assertThat(faults.calls).isEqualTo(11);
    }

    @Test
    void a_fault_that_does_not_pass_is_told_at_once_and_degrades_the_service() {
        assertThat(health()).isEqualTo(Status.UP);
        faults.always(new IllegalStateException("no such table"));

        loader.start();

        assertThat(loader.loaded())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("no such table");
        assertThat(health().getCode()).isEqualTo("DEGRADED");
        assertThat(faults.calls).isEqualTo(1);
    }

    @Test
    void a_county_that_is_there_is_loaded_at_once() {
        roster.enrolled.add(OneClassMissing.MISSING);

        loader.start();

        assertThat(loader.loaded()).isCompleted();
        assertThat(health()).isEqualTo(Status.UP);
    }

    /** Fails calls by their number, counted from 1. */
    private static final class Faulty {
        private final List<@Nullable RuntimeException> planned = new ArrayList<>();
        private @Nullable RuntimeException always;
        private int calls;

        void at(int call, RuntimeException fault) {
            while (planned.size() <= call) {
                planned.add(null);
            }
            planned.set(call, fault);
        }

        void always(RuntimeException fault) {
            always = fault;
        }

        <T> Mono<T> or(Supplier<Mono<T>> work) {
            return Mono.defer(() -> {
                calls++;
                RuntimeException fault = always != null ? always : calls < planned.size() ? planned.get(calls) : null;
                return fault == null ? work.get() : Mono.error(fault);
            });
        }
    }

    /** The county but for one class. */
    private record OneClassMissing(Faulty faults, Set<ClassKey> enrolled) implements Roster {
        static final ClassKey MISSING = new ClassKey(County.TENANT, new ClassId("class-2b"));

        OneClassMissing(Faulty faults) {
            this(faults, new HashSet<>());
        }

        @Override
        public Mono<Set<ClassId>> classesOf(LearnerKey learner) {
            return Mono.empty();
        }

        @Override
        public Mono<Boolean> exists(ClassKey key) {
            return faults.or(() -> Mono.just(!key.equals(MISSING) || enrolled.contains(key)));
        }

        Mono<Void> enrol(ClassInfo info, List<LearnerId> learners) {
            return faults.or(() -> Mono.fromRunnable(() -> enrolled.add(info.key())));
        }
    }

    /** A journal that fails as planned, after the rows are written. */
    private static final class ShakyJournal implements Journal {
        private final Journal inner = new MemoryJournal();
        private final Faulty faults;

        ShakyJournal(Faulty faults) {
            this.faults = faults;
        }

        @Override
        public Mono<Boolean> append(List<Entry> run) {
            return inner.append(run).flatMap(appended -> faults.or(() -> Mono.just(appended)));
        }

        @Override
        public Mono<Long> last(LearnerKey learner) {
            return inner.last(learner);
        }

        @Override
        public Flux<Entry> read(LearnerKey learner, long after) {
            return inner.read(learner, after);
        }

        @Override
        public Flux<Entry> find(Collection<EventKey> events) {
            return inner.find(events);
        }

        @Override
        public Mono<LearnerKey> learnerOf(TenantId tenant, SessionId session) {
            return inner.learnerOf(tenant, session);
        }
    }
}
