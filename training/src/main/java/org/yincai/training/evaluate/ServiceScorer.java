package org.yincai.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;

/**
 * Predictions before each answer, taken through the tracer and the traces that the service uses: whole histories,
 * unseen items included, one step per answer.
 */
public final class ServiceScorer {
    private static final int LEARNERS = 256;

    private ServiceScorer() {}

    /** P(right) before every answer of the log. */
    public static List<Scored> score(Tracer tracer, AnswerLog log) {
        return score(tracer, log, done -> {});
    }

    /** Likewise, telling how many answers are done. */
    public static List<Scored> score(Tracer tracer, AnswerLog log, IntConsumer watch) {
        var items = new Resolver(tracer, log);
        var scored = new ArrayList<Scored>();
        for (int from = 0; from < log.learners().size(); from += LEARNERS) {
            group(tracer, log, from, Math.min(from + LEARNERS, log.learners().size()), items, scored);
            watch.accept(scored.size());
        }
        return scored;
    }

    private static void group(Tracer tracer, AnswerLog log, int from, int to, Resolver items, List<Scored> scored) {
        var traces = new ArrayList<LearnerTrace>();
        for (int learner = from; learner < to; learner++) {
            traces.add(tracer.fresh());
        }
        for (int event = 0; ; event++) {
            var batch = new ArrayList<Step>();
            var learners = new ArrayList<Integer>();
            for (int learner = from; learner < to; learner++) {
                List<Answer> answers = log.learners().get(learner).answers();
                if (event < answers.size()) {
                    Answer answer = answers.get(event);
                    TracedItem item = items.item(answer.item());
                    batch.add(new Step(traces.get(learner - from), item, answer.correct(), answer.atSeconds()));
                    learners.add(learner);
                }
            }
            if (batch.isEmpty()) {
                return;
            }
            float[] p = tracer.step(batch).p();
            for (int i = 0; i < p.length; i++) {
                Step step = batch.get(i);
                scored.add(new Scored(learners.get(i), event, step.item().key(), p[i], step.correct()));
            }
        }
    }
}
