package org.yincai.api.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yincai.api.journal.Digest;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.EventKey;
import org.yincai.api.journal.Journal;
import org.yincai.api.state.LearnerLocks;
import org.yincai.api.state.Learners;
import org.yincai.api.state.Stages;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Applies chunks of answers: the n-th answers of all learners of a chunk make one model run, the whole chunk one group
 * of commits. A learner whose journal moved on meanwhile is read again and retried alone.
 */
public final class Ingest {
    private static final int LOADS_AT_ONCE = 256;

    private final Learners learners;
    private final LearnerLocks locks;
    private final Journal journal;
    private final Fold fold;
    private final Scheduler compute;
    private final Stages stages;

    public Ingest(Learners learners, LearnerLocks locks, Journal journal, Fold fold, Scheduler compute, Stages stages) {
        this.learners = learners;
        this.locks = locks;
        this.journal = journal;
        this.fold = fold;
        this.compute = compute;
        this.stages = stages;
    }

    /** Applies the lines of a chunk and says what became of each, in no order. */
    Mono<List<LineStatus>> apply(List<Line> chunk) {
        if (chunk.isEmpty()) {
            return Mono.just(List.of());
        }
        Map<LearnerKey, List<Line>> byLearner =
                chunk.stream().collect(groupingBy(Line::learner, LinkedHashMap::new, toList()));
        return locks.with(byLearner.keySet(), Mono.defer(() -> applyHeld(byLearner)));
    }

    /** Applies answers of one tenant's learners that were made inside the service; completes when they are durable. */
    public Mono<Void> deliver(List<Delivered> answers) {
        var lines = new ArrayList<Line>(answers.size());
        for (Delivered d : answers) {
            long digest = Digest.of(
                    "answer",
                    d.answer().item(),
                    d.answer().correct(),
                    d.answer().activeMillis());
            lines.add(new Line(lines.size() + 1L, d.learner(), d.answer(), false, digest, false, List.of()));
        }
        return apply(lines).then();
    }

    /** An answer and whose it is. */
    public record Delivered(LearnerKey learner, AnswerGiven answer) {}

    private Mono<List<LineStatus>> applyHeld(Map<LearnerKey, List<Line>> byLearner) {
        List<EventKey> events = byLearner.values().stream()
                .flatMap(List::stream)
                .map(l -> new EventKey(l.learner(), l.answer().id()))
                .toList();
        return journal.find(events)
                .collectMap(e -> new EventKey(e.learner(), e.event().id()))
                .flatMap(known -> {
                    var statuses = new ArrayList<LineStatus>();
                    var twins = new ArrayList<Twin>();
                    Map<LearnerKey, List<Line>> fresh = sift(byLearner, known, statuses, twins);
                    return applyNew(fresh).map(news -> {
                        statuses.addAll(news);
                        twins.forEach(twin -> statuses.add(twin.status(news)));
                        return statuses;
                    });
                });
    }

    /** A line whose event another line of the same chunk brought first. */
    private record Twin(Line line, Line first) {
        LineStatus status(List<LineStatus> news) {
            LineStatus told = news.stream()
                    .filter(status -> status.line() == first.number())
                    .findFirst()
                    .orElseThrow();
            boolean same = line.repeats(first.digest(), first.answer().at());
            return LineStatus.again(line, same, told.sequence(), told.p());
        }
    }

    /** Leaves only lines whose event is new; the others get their status here, or are twins of those. */
    private static Map<LearnerKey, List<Line>> sift(
            Map<LearnerKey, List<Line>> byLearner,
            Map<EventKey, Entry> known,
            List<LineStatus> statuses,
            List<Twin> twins) {
        var fresh = new LinkedHashMap<LearnerKey, List<Line>>();
        byLearner.forEach((learner, lines) -> {
            var first = new HashMap<String, Line>();
            for (Line line : lines) {
                Entry before = known.get(new EventKey(learner, line.answer().id()));
                Line earlier = line.unfit().isEmpty()
                        ? first.putIfAbsent(line.answer().id().value(), line)
                        : null;
                if (before != null) {
                    boolean same = line.repeats(before.digest(), before.event().at());
                    statuses.add(LineStatus.again(line, same, before.sequence(), predicted(before)));
                } else if (!line.unfit().isEmpty()) {
                    statuses.add(
                            LineStatus.refused(line.number(), line.answer().id().value(), line.unfit()));
                } else if (earlier != null) {
                    twins.add(new Twin(line, earlier));
                } else {
                    fresh.computeIfAbsent(learner, l -> new ArrayList<>()).add(line);
                }
            }
        });
        return fresh;
    }

    private static @Nullable Float predicted(Entry before) {
        return before.reply() == null ? null : Float.valueOf(before.reply());
    }

    private Mono<List<LineStatus>> applyNew(Map<LearnerKey, List<Line>> fresh) {
        return Flux.fromIterable(fresh.keySet())
                .flatMap(learners::load, LOADS_AT_ONCE)
                .collectMap(LearnerState::learner)
                .publishOn(compute)
                .map(states -> stages.move(() -> runs(fresh, states)))
                .flatMapMany(Flux::fromIterable)
                .flatMapDelayError(this::commit, Integer.MAX_VALUE, 1)
                .collect(() -> (List<LineStatus>) new ArrayList<LineStatus>(), List::addAll)
                .onErrorMap(
                        Exceptions::isMultiple,
                        faults -> Exceptions.unwrapMultiple(faults).getFirst());
    }

    private List<Run> runs(Map<LearnerKey, List<Line>> fresh, Map<LearnerKey, LearnerState> states) {
        List<Run> runs = fresh.entrySet().stream()
                .map(e -> new Run(Objects.requireNonNull(states.get(e.getKey())), e.getValue()))
                .toList();
        List<Run> open = runs;
        for (int round = 0; !open.isEmpty(); round++) {
            int index = round;
            List<Fold.Next> next = open.stream()
                    .map(r -> new Fold.Next(
                            r.state, fold.judged(r.state, r.lines.get(index).answer())))
                    .toList();
            for (int i = 0; i < next.size(); i++) {
                open.get(i)
                        .doubt(fold.doubt(open.get(i).state.watch(), next.get(i).answer()));
            }
            float[] p = fold.answers(next);
            for (int i = 0; i < p.length; i++) {
                open.get(i).applied(index, next.get(i).answer(), p[i]);
            }
            open = open.stream().filter(r -> r.lines.size() > index + 1).toList();
        }
        return runs;
    }

    private Mono<List<LineStatus>> commit(Run run) {
        LearnerKey learner = run.state.learner();
        Mono<Boolean> append = stages.journal(journal.append(run.entries)).doOnError(fault -> learners.doubt(learner));
        return append.flatMap(appended -> {
            if (appended) {
                run.doubts.forEach(stages::doubted);
                return learners.publish(run.state).thenReturn(run.statuses());
            }
            return learners.rebuild(learner).then(Mono.defer(() -> applyHeld(Map.of(learner, run.lines))));
        });
    }
}
