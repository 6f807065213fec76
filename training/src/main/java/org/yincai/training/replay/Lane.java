package org.yincai.training.replay;

import java.util.ArrayList;
import java.util.List;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * Learners whose answers go out one request after the other. A learner belongs to one lane, so two open requests never
 * hold answers of the same learner.
 */
final class Lane {
    private final String run;
    private final AnswerLog log;
    private final List<Integer> learners = new ArrayList<>();
    private int round;
    private int next;

    private Lane(String run, AnswerLog log) {
        this.run = run;
        this.log = log;
    }

    /** Deals the learners of a log out to {@code count} lanes. */
    static List<Lane> deal(AnswerLog log, int count, String run) {
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < count; i++) {
            lanes.add(new Lane(run, log));
        }
        for (int i = 0; i < log.learners().size(); i++) {
            lanes.get(i % count).learners.add(i);
        }
        return lanes;
    }

    /**
     * The next answers: every learner's first, then every learner's second, and so on.
     *
     * @return at most {@code most} lines, empty when all are sent
     */
    List<Line> chunk(int most) {
        var chunk = new ArrayList<Line>();
        boolean any = true;
        while (chunk.size() < most && (any || next > 0)) {
            if (next == 0) {
                any = false;
            }
            for (; next < learners.size() && chunk.size() < most; next++) {
                Learner learner = log.learners().get(learners.get(next));
                if (round < learner.answers().size()) {
                    chunk.add(line(learners.get(next), learner));
                    any = true;
                }
            }
            if (next == learners.size()) {
                next = 0;
                round++;
            }
        }
        return chunk;
    }

    private Line line(int number, Learner learner) {
        Answer answer = learner.answers().get(round);
        String id = run + "-" + learner.id();
        return new Line(id + "-" + round, id, number, round, answer);
    }

    /** One answer on its way, with an event id of its own. */
    record Line(String event, String learner, int number, int round, Answer answer) {
        String json() {
            return "{\"event\":\"" + event + "\",\"learner\":\"" + learner + "\",\"item\":\"" + answer.item()
                    + "\",\"correct\":" + (answer.correct() ? 1 : 0) + ",\"predict\":true}\n";
        }
    }
}
