package org.yincai.api.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.yincai.api.access.Roster;
import org.yincai.api.classes.ClassInfo;
import org.yincai.api.ingest.Ingest;
import org.yincai.api.problem.Problems;
import org.yincai.api.state.Learners;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.recommender.simulation.County;
import org.yincai.recommender.simulation.CountyClass;
import org.yincai.recommender.simulation.CountyPupil;
import org.yincai.tutoring.content.Bank;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Loads the simulated county at the first start of the demo, class by class, through the same way as any bulk delivery;
 * a class counts as loaded once it is enrolled, so an interrupted load goes on where it stopped. A fault that passes is
 * waited for, three minutes a class; the answers that are there already stay as they are.
 */
public final class CountyLoader {
    private static final Logger LOG = LoggerFactory.getLogger(CountyLoader.class);
    private static final int CHUNK = 1000;
    private static final int BAR = 24;
    private static final int RETRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Bank bank;
    private final Roster roster;
    private final Enrolment enrolment;
    private final Ingest ingest;
    private final Learners learners;
    private final Clock clock;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    CountyLoader(Bank bank, Roster roster, Enrolment enrolment, Ingest ingest, Learners learners, Clock clock) {
        this.bank = bank;
        this.roster = roster;
        this.enrolment = enrolment;
        this.ingest = ingest;
        this.learners = learners;
        this.clock = clock;
    }

    /** Adds a class with its learners where the roster is kept. */
    interface Enrolment {
        Mono<Void> enrol(ClassInfo info, List<LearnerId> learners);
    }

    /** Starts loading in the background when the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        load().doOnNext(this::done).then(Mono.defer(this::rebuild)).subscribe(none -> {}, this::failed);
    }

    /** Done when every class is there; fails with what keeps them away. */
    public CompletableFuture<Void> loaded() {
        return loaded;
    }

    private void done(int answers) {
        if (answers > 0) {
            LOG.info("demo county loaded: {} answers", answers);
        }
        loaded.complete(null);
    }

    private void failed(Throwable fault) {
        if (loaded.completeExceptionally(fault)) {
            LOG.error("the demo county could not be loaded; restart to go on where it stopped", fault);
        } else {
            LOG.warn("the states of the demo county are rebuilt when somebody asks for them", fault);
        }
    }

    /** As it stands at the beginning of a day; its pupils make the mistakes that the bank's questions know. */
    static County county(Bank bank, Instant now) {
        Map<ItemId, List<String>> mistakes = new HashMap<>();
        bank.curriculum()
                .items()
                .forEach(item -> bank.question(item.id(), 0)
                        .ifPresent(
                                q -> mistakes.put(item.id(), q.key().solution().mistakes())));
        Instant end = now.truncatedTo(ChronoUnit.DAYS);
        return new County(bank.curriculum(), end, County.SEED, item -> mistakes.getOrDefault(item, List.of()));
    }

    /** Loads what is missing of the county; emits the number of answers delivered. */
    Mono<Integer> load() {
        County county = county(bank, clock.instant());
        Instant started = clock.instant();
        var delivered = new AtomicInteger();
        var done = new AtomicInteger();
        int classes = county.classes().size();
        return Flux.fromIterable(inOrder(county))
                .concatMap(c -> patiently(c, loadMissing(county, c))
                        .doOnNext(answers ->
                                report(done.incrementAndGet(), classes, delivered.addAndGet(answers), started)))
                .then(Mono.fromSupplier(delivered::get));
    }

    /** First those of the first pupils and of the first teacher that a visitor is offered. */
    private static List<CountyClass> inOrder(County county) {
        List<CountyClass> all = county.classes();
        Predicate<CountyClass> offered =
                c -> c.equals(all.getFirst()) || c.key().equals(county.planted().classKey());
        return Stream.concat(all.stream().filter(offered), all.stream().filter(offered.negate()))
                .toList();
    }

    /** The embedded Redis starts empty: what it lacks is rebuilt, one pupil after the other, before anybody asks. */
    private Mono<Void> rebuild() {
        County county = county(bank, clock.instant());
        return Flux.fromIterable(inOrder(county))
                .concatMap(c -> patiently(
                        c,
                        Flux.fromIterable(c.pupils())
                                .concatMap(pupil ->
                                        learners.load(new LearnerKey(c.key().tenant(), pupil)))
                                .then()))
                .then();
    }

    private static <T> Mono<T> patiently(CountyClass ofClass, Mono<T> work) {
        return work.retryWhen(Retry.backoff(RETRIES, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .jitter(0)
                .filter(Problems::passes)
                .doBeforeRetry(failed -> LOG.warn(
                        "demo county: {} is tried again, {} of {}, after {}",
                        ofClass.key().classId(),
                        failed.totalRetries() + 1,
                        RETRIES,
                        failed.failure().toString()))
                .onRetryExhaustedThrow((retry, failed) -> failed.failure()));
    }

    private Mono<Integer> loadMissing(County county, CountyClass ofClass) {
        return Mono.defer(() -> roster.exists(ofClass.key()))
                .flatMap(there -> there ? Mono.empty() : load(county, ofClass));
    }

    private Mono<Integer> load(County county, CountyClass ofClass) {
        return Mono.fromCallable(() -> county.pupils(ofClass).toList())
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(pupils -> deliver(pupils)
                        .flatMap(answers -> enrolment
                                .enrol(
                                        new ClassInfo(
                                                ofClass.key(),
                                                ofClass.school(),
                                                ofClass.grade(),
                                                ofClass.name(),
                                                pupils.size()),
                                        ofClass.pupils())
                                .thenReturn(answers)));
    }

    private Mono<Integer> deliver(List<CountyPupil> pupils) {
        return Flux.fromIterable(interleaved(pupils))
                .buffer(CHUNK)
                .concatMap(chunk -> ingest.deliver(chunk).thenReturn(chunk.size()))
                .reduce(0, Integer::sum);
    }

    /** First answers of all pupils, then second answers and so on: what makes large model runs. */
    private static List<Ingest.Delivered> interleaved(List<CountyPupil> pupils) {
        var all = new ArrayList<Ingest.Delivered>();
        boolean more = true;
        for (int i = 0; more; i++) {
            more = false;
            for (CountyPupil pupil : pupils) {
                if (i < pupil.answers().size()) {
                    all.add(delivered(pupil.key(), pupil.answers().get(i)));
                    more = true;
                }
            }
        }
        return all;
    }

    private static Ingest.Delivered delivered(LearnerKey learner, AnswerGiven answer) {
        return new Ingest.Delivered(learner, answer);
    }

    private void report(int done, int classes, int answers, Instant started) {
        long millis = Math.max(1, Duration.between(started, clock.instant()).toMillis());
        int filled = BAR * done / classes;
        LOG.info(
                "demo county [{}{}] {} of {} classes, {} answers, {}/s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                done,
                classes,
                answers,
                answers * 1000L / millis);
    }
}
