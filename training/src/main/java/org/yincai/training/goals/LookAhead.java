package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.List;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer.Query;
import org.yincai.inference.trace.Tracer.Step;

/**
 * The item after which the most mastery of the goal is expected: each that is offered is answered in mind, right and
 * wrong, by the guide's own tracer.
 *
 * <pre>
 * score(item) = p m(right) + (1 - p) m(wrong)      m = P(right) on the goal's typical item after that answer
 * </pre>
 *
 * It has nothing to learn, and takes two runs of the model's graphs for all walks and items together.
 */
final class LookAhead implements Guide {
    private final Reading view;

    LookAhead(Reading view) {
        this.view = view;
    }

    @Override
    public String id() {
        return "look-ahead";
    }

    @Override
    public double[] scores(List<Walk> walks) {
        var steps = new ArrayList<Step>();
        var after = new ArrayList<Query>();
        for (Walk walk : walks) {
            TracedItem goal = view.typical(walk);
            for (int item : walk.offered()) {
                for (boolean right : new boolean[] {true, false}) {
                    LearnerTrace mind = view.trace(walk).excerpt(view.item(item), goal);
                    steps.add(view.step(mind, item, right));
                    after.add(view.query(mind, goal));
                }
            }
        }
        float[] p = view.tracer().step(steps).p();
        float[] m = view.tracer().predict(after).p();
        double[] scores = new double[p.length / 2];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = p[2 * i] * m[2 * i] + (1 - p[2 * i]) * m[2 * i + 1];
        }
        return scores;
    }
}
