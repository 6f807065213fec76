package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.SessionFinished;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.Doubt;
import org.yincai.tutoring.gaming.GamingWatch;
import org.yincai.tutoring.notes.Notes;

/**
 * Folds journalled events into learner states; the same events give the same state, bit for bit. An answer to an item that
 * the curriculum has no more moves the session it belongs to and nothing else.
 */
public final class Fold {
    /** Raised, as the format of states is, when the same events no longer give the same state; part of each receipt. */
    static final String RULES = "fold-3";

    private final Curriculum curriculum;
    private final Tracer tracer;
    private final Profiler profiler;
    private final SkillReviews reviews;

    public Fold(Curriculum curriculum, Tracer tracer, Profiler profiler, SkillReviews reviews) {
        this.curriculum = curriculum;
        this.tracer = tracer;
        this.profiler = profiler;
        this.reviews = reviews;
    }

    /** The state of a learner of whom nothing is journalled. */
    public LearnerState fresh(LearnerKey learner) {
        return new LearnerState(
                learner, 0, tracer.fresh(), new SkillMemories(), GamingWatch.fresh(), Notes.NONE, List.of(), null);
    }

    /** Applies the next event of a learner. */
    public void apply(LearnerState state, LearnerEvent event) {
        switch (event) {
            case AnswerGiven answer -> {
                if (traces(answer)) {
                    answers(List.of(new Next(state, answer)));
                } else {
                    meet(state, answer, List.of(), skill -> Level.NOT_STARTED);
                }
            }
            case SessionStarted started -> state.advance(Session.of(started));
            case ItemOffered offered -> {
                state.met(offered.offer().item());
                move(state, session -> session.offered(offered.offer()));
            }
            case HintGiven hint -> move(state, session -> session.hinted(hint));
            case SessionFinished finished -> move(state, session -> session.finished(finished.reason()));
        }
    }

    /** Whether the curriculum still has the item that an event answers; true of any other event. */
    public boolean traces(LearnerEvent event) {
        return !(event instanceof AnswerGiven answer)
                || curriculum.item(answer.item()).isPresent();
    }

    /**
     * As {@link #apply}, an answer of which it is known what was known before it.
     *
     * @param before mastery of the item's skills at the time of the answer
     */
    void apply(LearnerState state, AnswerGiven answer, List<SkillMastery> before) {
        answers(List.of(new Next(state, answer, before)));
    }

    private static void move(LearnerState state, UnaryOperator<Session> change) {
        Session session = state.session();
        state.advance(session == null ? null : change.apply(session));
    }

    /**
     * Applies one answer to each of several learners in one model run.
     *
     * @param batch no learner twice
     * @return P(right) of each answer before it was applied; answers that are no evidence are predicted too
     */
    public float[] answers(List<Next> batch) {
        var steps = new ArrayList<Tracer.Step>(batch.size());
        float[] p = new float[batch.size()];
        int[] position = new int[batch.size()];
        for (int i = 0; i < batch.size(); i++) {
            Next next = batch.get(i);
            Item item = item(next.answer);
            TracedItem traced = tracer.resolve(item);
            long shownAt = next.answer.shownAt().getEpochSecond();
            LearnerTrace trace = next.state.trace();
            meet(next.state, next.answer, item.skills(), skill -> level(next, skill));
            next.state.noted(next.answer, item);
            if (next.answer.tryNumber() <= 1) {
                next.state.attempted(attempt(next.answer, item));
            }
            if (next.answer.evidence()) {
                reviews.answered(next.state.memories(), item.skills(), next.answer.correct(), next.answer.at());
                position[steps.size()] = i;
                steps.add(new Tracer.Step(trace, traced, next.answer.correct(), shownAt));
            } else {
                p[i] = tracer.predict(trace, List.of(traced), shownAt).p()[0];
            }
        }
        if (!steps.isEmpty()) {
            Predictions predictions = tracer.step(steps);
            for (int j = 0; j < steps.size(); j++) {
                p[position[j]] = predictions.p()[j];
            }
        }
        return p;
    }

    private static void meet(
            LearnerState state, AnswerGiven answer, List<SkillId> skills, Function<SkillId, Level> level) {
        state.met(answer.item());
        if (answer.next() != null && answer.next().tryNumber() == 1) {
            state.met(answer.next().item());
        }
        Session session = state.session();
        state.advance(
                session != null && session.start().session().equals(answer.session())
                        ? session.answered(answer, skills, level)
                        : session);
    }

    private static Attempt attempt(AnswerGiven answer, Item item) {
        return Attempt.at(item, answer.activeMillis(), answer.hints());
    }

    /** Why an answer does not look worked for after what a watch has seen; empty when it does. */
    public Optional<Doubt> doubt(GamingWatch before, AnswerGiven answer) {
        return before.doubt(attempt(answer, item(answer)));
    }

    /** An answer given elsewhere, which is no evidence when it was unaided and what the learner did before makes it doubtful. */
    public AnswerGiven judged(LearnerState state, AnswerGiven answer) {
        boolean believed = answer.hints() > 0 || doubt(state.watch(), answer).isEmpty();
        return believed ? answer : answer.asNoEvidence();
    }

    private Level level(Next given, SkillId skill) {
        List<SkillMastery> before = given.before == null
                ? profiler.read(given.state.trace(), List.of(skill), given.answer.at())
                : given.before;
        return before.stream()
                .filter(mastery -> mastery.skill().equals(skill))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private Item item(AnswerGiven answer) {
        return curriculum
                .item(answer.item())
                .orElseThrow(() -> new IllegalStateException("the curriculum does not have item " + answer.item()));
    }

    /**
     * A learner's state and the answer that comes next in its journal.
     *
     * @param before mastery of the item's skills at the time of the answer, or null where nobody has read it yet
     */
    public record Next(
            LearnerState state,
            AnswerGiven answer,
            @Nullable List<SkillMastery> before) {
        public Next(LearnerState state, AnswerGiven answer) {
            this(state, answer, null);
        }
    }
}
