package org.yincai.tutoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Text;
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
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.policy.Ranked;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.grading.Verdict;

/** One learner before the shipped questions and the shipped model, told the time; keeps what would be journalled. */
final class Classroom {
    static final Bank BANK = Bank.builtIn();
    static final ModelFiles MODEL =
            ModelFiles.load(Classroom.class.getClassLoader(), "org/yincai/models/tracer/default");
    static final Tracer TRACER = new OnnxTracer(MODEL, new OnnxOptions(1, 16));
    static final Profiler PROFILER =
            new Profiler(TRACER, BANK.curriculum(), MODEL.card().interval());
    static final Ranker RANKER = new OnnxRanker(
            RankerFiles.load(Classroom.class.getClassLoader(), "org/yincai/models/ranker/default"),
            new OnnxOptions(1, 64));
    static final SkillReviews REVIEWS = new SkillReviews(FsrsWeights.DEFAULT);
    static final Fold FOLD = new Fold(BANK.curriculum(), TRACER, PROFILER, REVIEWS);
    static final StateCodec CODEC = new StateCodec(TRACER, REVIEWS);
    static final Chooser CHOOSER = chooser(new Scoring(new Ranked(RANKER), Classroom::neverFails));
    static final Tutor TUTOR = new Tutor(BANK, FOLD, PROFILER, CHOOSER);
    static final Replay REPLAY = new Replay(FOLD, CHOOSER, TRACER);

    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final LearnerKey LEARNER = new LearnerKey(new TenantId("county"), new LearnerId("p1"));
    static final SkillId ADDING = new SkillId("add-within-20");
    static final int THOUGHTFUL = 20_000;

    static final Verdict RIGHT = new Verdict(1, true, Verdict.Kind.CORRECT, null, new Text("对", "Right"));
    static final Verdict WRONG = new Verdict(0, false, Verdict.Kind.WRONG, null, new Text("不对", "Wrong"));
    static final Verdict MISTAKEN =
            new Verdict(0, false, Verdict.Kind.KNOWN_MISCONCEPTION, "adds-denominators", new Text("不对", "Wrong"));

    final LearnerState state = FOLD.fresh(LEARNER);
    final List<LearnerEvent> journal = new ArrayList<>();
    private Instant now = MORNING;

    static Chooser chooser(Scoring scoring) {
        return new Chooser(BANK, PROFILER, TRACER, REVIEWS, scoring);
    }

    private static void neverFails(ModelFailure failure) {
        throw failure;
    }

    /** A learner whose practice session on some skills has begun; ten items, fifteen minutes. */
    static Classroom practising(SkillId... scope) {
        return in(Mode.PRACTICE, 10, scope);
    }

    static Classroom in(Mode mode, int items, SkillId... scope) {
        return in(mode, Policy.of(mode), items, scope);
    }

    static Classroom in(Mode mode, Policy policy, int items, SkillId... scope) {
        Classroom room = new Classroom();
        room.begin("s-1", mode, policy, items, scope);
        return room;
    }

    void begin(String session, Mode mode, Policy policy, int items, SkillId... scope) {
        begin(session, mode, policy, items, List.of(), scope);
    }

    void begin(String session, Mode mode, Policy policy, int items, List<Part> blueprint, SkillId... scope) {
        happens(new SessionStarted(
                new EventId("start:" + session),
                now,
                new SessionId(session),
                mode,
                policy,
                List.of(scope),
                blueprint,
                items,
                Duration.ofMinutes(15)));
    }

    private void happens(LearnerEvent event) {
        FOLD.apply(state, event);
        journal.add(event);
    }

    Session session() {
        return Objects.requireNonNull(state.session());
    }

    Offer open() {
        return Objects.requireNonNull(session().open());
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** Asks what comes next and, when it is new, shows it. */
    NextStep next() {
        NextStep step = TUTOR.next(state, session(), now);
        if (step instanceof NextStep.Show show && show.fresh()) {
            happens(new ItemOffered(new EventId("offer:" + show.offer().attempt()), now, show.offer()));
        }
        return step;
    }

    Answered answer(Verdict verdict, boolean wantsNext) {
        return answer(verdict, THOUGHTFUL, wantsNext);
    }

    Answered answer(Verdict verdict, int activeMillis, boolean wantsNext) {
        return answer(verdict, activeMillis, 0, wantsNext);
    }

    /** An answer after as long as it took. */
    Answered answer(Verdict verdict, int activeMillis, int hintsElsewhere, boolean wantsNext) {
        wait(Duration.ofMillis(activeMillis));
        return told(verdict, activeMillis, hintsElsewhere, wantsNext);
    }

    /** An answer now that is said to have taken so long. */
    Answered told(Verdict verdict, int activeMillis, int hintsElsewhere, boolean wantsNext) {
        Answered answered =
                TUTOR.answer(state, session(), open(), verdict, activeMillis, hintsElsewhere, wantsNext, now);
        journal.add(answered.event());
        return answered;
    }

    void hint(int level) {
        String attempt = open().attempt();
        happens(new HintGiven(new EventId("hint:" + attempt + ":" + level), now, attempt, level));
    }

    void finish(StopReason reason) {
        happens(new SessionFinished(new EventId("finish:s-1"), now, new SessionId("s-1"), reason));
    }

    double mastery(SkillId skill) {
        return PROFILER.read(state.trace(), List.of(skill), now).getFirst().mean();
    }

    /** The state folded from the journal alone. */
    LearnerState replayed() {
        LearnerState replayed = FOLD.fresh(LEARNER);
        journal.forEach(event -> FOLD.apply(replayed, event));
        return replayed;
    }

    /** The state after the first event. */
    LearnerState before() {
        LearnerState before = FOLD.fresh(LEARNER);
        FOLD.apply(before, journal.getFirst());
        return before;
    }

    static @Nullable StopReason stopped(NextStep step) {
        return step instanceof NextStep.Complete complete ? complete.reason() : null;
    }
}
