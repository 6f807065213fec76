package org.yincai.api.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.api.journal.Digest;
import org.yincai.api.journal.Journal;
import org.yincai.api.problem.Faults;
import org.yincai.api.problem.Over;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.api.state.Moved;
import org.yincai.api.state.Transitions;
import org.yincai.inference.memory.SkillMemory;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionFinished;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Examination;
import org.yincai.recommender.review.DueList;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.gaming.GamingWatch;
import org.yincai.tutoring.grading.Grade;
import org.yincai.tutoring.grading.Grader;
import org.yincai.tutoring.grading.Response;
import org.yincai.tutoring.grading.Verdict;
import org.yincai.tutoring.session.Answered;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.LearnerState;
import org.yincai.tutoring.session.NextStep;
import org.yincai.tutoring.session.Session;
import org.yincai.tutoring.session.SkillRun;
import org.yincai.tutoring.session.Tutor;
import reactor.core.publisher.Mono;

/** The way of an answer: check, grade, trace, choose, journal, publish, reply. */
public final class Practice {
    private final Transitions transitions;
    private final Journal journal;
    private final Fold fold;
    private final Tutor tutor;
    private final Profiler profiler;
    private final SkillReviews reviews;
    private final Bank bank;
    private final Hints hints;
    private final AttemptTokens tokens;
    private final Presenter presenter;
    private final Clock clock;
    private final Grader grader = new Grader();

    public Practice(
            Transitions transitions,
            Journal journal,
            Fold fold,
            Tutor tutor,
            Profiler profiler,
            SkillReviews reviews,
            Bank bank,
            AttemptTokens tokens,
            Clock clock) {
        this.transitions = transitions;
        this.journal = journal;
        this.fold = fold;
        this.tutor = tutor;
        this.profiler = profiler;
        this.reviews = reviews;
        this.bank = bank;
        this.tokens = tokens;
        this.presenter = new Presenter(bank, tokens);
        this.hints = new Hints(bank);
        this.clock = clock;
    }

    /** Milliseconds are all the journal keeps, and a state must not know more than the journal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Mono<String> start(LearnerKey learner, SessionId id, Wanted wanted) {
        return transitions.move(learner, wanted.digest(), state -> {
            var event = new SessionStarted(
                    new EventId("start:" + id),
                    now(),
                    id,
                    wanted.mode(),
                    wanted.policy(),
                    wanted.scope(),
                    wanted.blueprint(),
                    wanted.items(),
                    Duration.ofMinutes(wanted.minutes()));
            Session open = state.session();
            if (open != null && open.start().session().equals(id)) {
                return new Moved.Before(event.id(), notFound());
            }
            fold.apply(state, event);
            return new Moved.Happened(
                    event,
                    new Replies.Started(
                            id,
                            learner.learner(),
                            wanted.mode(),
                            wanted.policy(),
                            new Replies.Scope(wanted.scope()),
                            wanted.blueprint(),
                            new Replies.Budget(wanted.items(), wanted.minutes()),
                            event.at()));
        });
    }

    /** Moves a learner in a session; one that is the learner's and not the latest was replaced. */
    private Mono<String> moved(LearnerKey learner, SessionId id, long digest, Function<LearnerState, Moved> move) {
        return transitions
                .move(learner, digest, move)
                .onErrorResume(
                        Practice::isNotFound,
                        fault -> journal.learnerOf(learner.tenant(), id)
                                .filter(learner::equals)
                                .flatMap(own -> Mono.<String>error(new Refusal.Gone(Over.REPLACED).exception()))
                                .switchIfEmpty(Mono.error(fault)));
    }

    private static boolean isNotFound(Throwable fault) {
        return fault instanceof RefusedException refused && refused.refusal() instanceof Refusal.NotFound;
    }

    Mono<String> next(LearnerKey learner, SessionId id) {
        return moved(
                learner,
                id,
                Digest.of("next"),
                state -> inSession(state, id, session -> {
                    NextStep step = tutor.next(state, session, now());
                    Object reply =
                            presenter.next(learner, session, step, state.trace().behind());
                    if (step instanceof NextStep.Show show && show.fresh()) {
                        var event = new ItemOffered(
                                new EventId("offer:" + show.offer().attempt()), now(), show.offer());
                        fold.apply(state, event);
                        return new Moved.Happened(event, reply);
                    }
                    return new Moved.Unchanged(reply);
                }));
    }

    Mono<String> attempt(LearnerKey learner, SessionId id, String token, Attempt attempt) {
        return Mono.defer(() -> {
            String name = tokens.verify(learner, token)
                    .filter(a -> a.startsWith(id + "."))
                    .orElseThrow(Practice::unknownAttempt);
            long digest = Digest.of("attempt", name, attempt.response());
            return moved(learner, id, digest, state -> answer(state, id, name, attempt));
        });
    }

    private Moved answer(LearnerState state, SessionId id, String name, Attempt attempt) {
        Session session = state.session();
        if (session == null || !session.start().session().equals(id)) {
            return new Moved.Before(new EventId(name), notFound());
        }
        if (session.stopped() != null) {
            return new Moved.Before(new EventId(name), finished());
        }
        Offer offer = session.open();
        if (offer == null || !offer.attempt().equals(name)) {
            return new Moved.Before(new EventId(name), unknownAttempt());
        }
        Verdict verdict = grade(question(offer), attempt.response());
        GamingWatch before = state.watch();
        Answered answered = tutor.answer(
                state, session, offer, verdict, attempt.activeMillis(), attempt.hints(), attempt.next(), now());
        Session after = state.session() == null ? session : state.session();
        return new Moved.Happened(
                answered.event(),
                presenter.attempted(state.learner(), after, answered, state.sequence()),
                fold.doubt(before, answered.event()),
                answered.event().activeMillis() < attempt.activeMillis());
    }

    private Question question(Offer offer) {
        if (!bank.mayBeShown(offer.item())) {
            throw new Refusal.Gone(Over.WITHDRAWN).exception();
        }
        return presenter.question(offer);
    }

    private Verdict grade(Question question, Response response) {
        return switch (grader.grade(question, response)) {
            case Verdict verdict -> verdict;
            case Grade.Misfit misfit ->
                throw new Refusal.Invalid(List.of(Faults.of(
                                "response",
                                "作答形式与题目不符",
                                "does not fit the question",
                                misfit.remedy().zh(),
                                misfit.remedy().en())))
                        .exception();
        };
    }

    Mono<String> hint(LearnerKey learner, SessionId id, String token, int level, @Nullable String scaffold) {
        return Mono.defer(() -> {
            String name = tokens.verify(learner, token)
                    .filter(a -> a.startsWith(id + "."))
                    .orElseThrow(Practice::unknownAttempt);
            return moved(
                    learner,
                    id,
                    Digest.of("hint", name, level, String.valueOf(scaffold)),
                    state -> inSession(state, id, session -> {
                        Offer offer = session.open();
                        if (offer == null || !offer.attempt().equals(name)) {
                            throw unknownAttempt();
                        }
                        Replies.Hinted reply = hints.reply(session, offer, question(offer), level, scaffold);
                        if (level <= session.hint()) {
                            return new Moved.Unchanged(reply);
                        }
                        var event = new HintGiven(new EventId("hint:" + name + ":" + level), now(), name, level);
                        fold.apply(state, event);
                        return new Moved.Happened(event, reply);
                    }));
        });
    }

    Mono<String> finish(LearnerKey learner, SessionId id) {
        var event = new EventId("finish:" + id);
        return moved(learner, id, Digest.of("finish"), state -> {
            Session session = state.session();
            if (session == null || !session.start().session().equals(id) || session.stopped() != null) {
                return new Moved.Before(event, notFound());
            }
            var finished = new SessionFinished(event, now(), id, tutor.stopReason(state, session, now()));
            Replies.Finished reply = finished(state, session, finished);
            fold.apply(state, finished);
            return new Moved.Happened(finished, reply);
        });
    }

    private Replies.Finished finished(LearnerState state, Session session, SessionFinished event) {
        List<SkillId> skills = List.copyOf(session.runs().keySet());
        List<SkillRun> runs = List.copyOf(session.runs().values());
        List<SkillMastery> now = profiler.read(state.trace(), skills, event.at());
        var levels = new ArrayList<Replies.LevelChange>(skills.size());
        for (int i = 0; i < skills.size(); i++) {
            SkillMastery m = now.get(i);
            Instant due = state.memories().of(m.skill()).map(SkillMemory::due).orElse(null);
            levels.add(new Replies.LevelChange(
                    m.skill(), runs.get(i).before(), m.level(), m.mean(), m.low(), m.high(), due));
        }
        Examination test = test(session);
        return new Replies.Finished(
                session.start().session(),
                event.reason().code(),
                session.answered(),
                session.correct(),
                levels,
                test == null || test.result().counted() == 0
                        ? null
                        : Replies.TestResult.of(test.result(), state.watch().doubtedOfLast(session.answered())),
                test == null
                        ? List.of()
                        : test.tallies().stream().map(Replies.PartResult::of).toList(),
                reviewsDue(state, event.at()));
    }

    private List<Replies.ReviewDue> reviewsDue(LearnerState state, Instant now) {
        List<SkillMastery> skills = profiler.read(state.learner(), state.sequence(), state.trace(), now)
                .skills();
        return DueList.at(now, skills, state.memories(), reviews).stream()
                .map(due -> new Replies.ReviewDue(due.skill(), due.since(), due.retrievability()))
                .toList();
    }

    private @Nullable Examination test(Session session) {
        SessionStarted start = session.start();
        return start.mode() == Mode.TEST
                ? new Examination(bank.curriculum(), start.scope(), start.blueprint(), session.asked())
                : null;
    }

    private static Moved inSession(LearnerState state, SessionId id, Function<Session, Moved> move) {
        @Nullable Session session = state.session();
        if (session == null || !session.start().session().equals(id)) {
            throw notFound();
        }
        if (session.stopped() != null) {
            throw finished();
        }
        return move.apply(session);
    }

    private static RefusedException notFound() {
        return new Refusal.NotFound("session").exception();
    }

    private static RefusedException finished() {
        return new Refusal.Gone(Over.FINISHED).exception();
    }

    private static RefusedException unknownAttempt() {
        return new Refusal.Invalid(List.of(Faults.of(
                        "attempt",
                        "不是当前可作答的题",
                        "is not an attempt that is open",
                        "请用 next 或 tryAgain 返回的 attempt",
                        "use the attempt that 'next' or 'tryAgain' gave")))
                .exception();
    }

    /** A session as it was asked for. */
    record Wanted(Mode mode, Policy policy, List<SkillId> scope, List<Part> blueprint, int items, int minutes) {
        long digest() {
            Object of = blueprint.isEmpty() ? scope : List.of(scope, blueprint);
            return Digest.of("start", mode, policy, of, items, minutes);
        }
    }

    /**
     * An answer as it was sent.
     *
     * @param activeMillis as it was told, 0 when unknown and of what was skipped: to say at once that one does not know
     *     is no guess
     * @param hints highest hint level, 0 to 5, that the caller showed by itself
     * @param next whether the next item is wanted in the same reply
     */
    record Attempt(Response response, int activeMillis, int hints, boolean next) {
        Attempt {
            activeMillis = response instanceof Response.Skip ? 0 : activeMillis;
        }
    }
}
