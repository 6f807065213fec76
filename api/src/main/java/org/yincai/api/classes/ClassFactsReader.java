package org.yincai.api.classes;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.state.Learners;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.insight.Activity;
import org.yincai.tutoring.insight.ClassFacts;
import org.yincai.tutoring.insight.ClassRoster;
import org.yincai.tutoring.insight.PupilFacts;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gathers what the reports of a class are computed from: profiles now from the states, profiles of earlier moments folded
 * from the journal (kept for an hour, until an answer arrives that was given by then), activity counted in the journal.
 */
public final class ClassFactsReader {
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final int AT_ONCE = 8;

    private final PostgresRoster roster;
    private final Learners learners;
    private final Profiler profiler;
    private final Curriculum curriculum;
    private final DatabaseClient database;
    private final Clock clock;
    private final String model;
    /** Reports of a class are asked for together: they share one folding. */
    private final Cache<Moment, Mono<Map<LearnerId, PupilFacts>>> earlier = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofHours(1))
            .executor(Runnable::run)
            .build();

    public ClassFactsReader(
            PostgresRoster roster,
            Learners learners,
            Profiler profiler,
            Curriculum curriculum,
            DatabaseClient database,
            Clock clock,
            String model) {
        this.roster = roster;
        this.learners = learners;
        this.profiler = profiler;
        this.curriculum = curriculum;
        this.database = database;
        this.clock = clock;
        this.model = model;
    }

    /** The facts of a class at the running minute, with all that has happened by now. */
    Mono<ClassFacts> now(ClassKey key) {
        Instant now = clock.instant();
        Instant asOf = now.truncatedTo(ChronoUnit.MINUTES);
        return roster.learners(key)
                .flatMap(pupils -> facts(key, pupils, asOf, now, answers -> profiles(key, pupils, asOf)));
    }

    /** The facts of a class at an earlier moment, folded from the journal. */
    Mono<ClassFacts> at(ClassKey key, Instant asOf) {
        return roster.learners(key)
                .flatMap(pupils -> facts(key, pupils, asOf, asOf, answers -> folded(key, pupils, asOf, answers)));
    }

    /**
     * The facts of a class.
     *
     * @param profiles of the pupils, by how many answers they had given by {@code until}
     */
    private Mono<ClassFacts> facts(
            ClassKey key,
            List<LearnerId> pupils,
            Instant asOf,
            Instant until,
            LongFunction<Mono<Map<LearnerId, PupilFacts>>> profiles) {
        Instant then = asOf.minus(FORTNIGHT);
        Instant day = then.truncatedTo(ChronoUnit.DAYS);
        return given(key, pupils, day, then, until)
                .flatMap(given -> Mono.zip(
                                profiles.apply(sum(given, Given::until)),
                                folded(key, pupils, day, sum(given, Given::earlier)))
                        .map(all -> new ClassFacts(
                                new ClassRoster(key, pupils),
                                curriculum,
                                asOf,
                                model,
                                all.getT1(),
                                all.getT2(),
                                given.stream().collect(toMap(Given::learner, Given::activity)))));
    }

    private static long sum(List<Given> given, ToLongFunction<Given> answers) {
        return given.stream().mapToLong(answers).sum();
    }

    private Mono<Map<LearnerId, PupilFacts>> profiles(ClassKey key, List<LearnerId> pupils, Instant asOf) {
        return Flux.fromIterable(pupils)
                .flatMap(p -> learners.load(new LearnerKey(key.tenant(), p)), AT_ONCE)
                .collectMap(s -> s.learner().learner(), s -> facts(s, asOf));
    }

    private Mono<Map<LearnerId, PupilFacts>> folded(ClassKey key, List<LearnerId> pupils, Instant asOf, long answers) {
        return Objects.requireNonNull(earlier.get(
                new Moment(key, asOf, answers),
                moment -> Flux.fromIterable(pupils)
                        .flatMap(p -> learners.foldUntil(new LearnerKey(key.tenant(), p), asOf), AT_ONCE)
                        .collectMap(s -> s.learner().learner(), s -> facts(s, asOf))
                        .cache(folded -> FOREVER, fault -> Duration.ZERO, () -> Duration.ZERO)));
    }

    private PupilFacts facts(LearnerState state, Instant asOf) {
        return PupilFacts.of(state, profiler.read(state.learner(), state.sequence(), state.trace(), asOf));
    }

    private Mono<List<Given>> given(
            ClassKey key, List<LearnerId> pupils, Instant earlier, Instant since, Instant until) {
        return database.sql("""
                        select learner, max(at) as last, count(*) filter (where at > $3)::int as recent,
                               count(*) as until, count(*) filter (where at <= $5) as earlier from journal
                        where tenant = $1 and learner = any($2) and kind = 3 and at <= $4 group by learner""")
                .bind("$1", key.tenant().value())
                .bind("$2", pupils.stream().map(LearnerId::value).toArray(String[]::new))
                .bind("$3", since)
                .bind("$4", until)
                .bind("$5", earlier)
                .map(row -> new Given(
                        new LearnerId(Objects.requireNonNull(row.get("learner", String.class))),
                        new Activity(
                                Objects.requireNonNull(row.get("last", Instant.class)),
                                Objects.requireNonNull(row.get("recent", Integer.class))),
                        Objects.requireNonNull(row.get("until", Long.class)),
                        Objects.requireNonNull(row.get("earlier", Long.class))))
                .all()
                .collectList();
    }

    /** A pupil's activity, and how many answers in all were given by the moment of the report and by the one before it. */
    private record Given(LearnerId learner, Activity activity, long until, long earlier) {}

    /** A class at a moment, when so many answers given by then had arrived. */
    private record Moment(ClassKey key, Instant asOf, long answers) {}
}
