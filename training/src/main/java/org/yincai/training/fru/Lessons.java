package org.yincai.training.fru;

import java.util.Map;

/**
 * What teachers expect of answers of learners they were not trained on, for a student who learns from both the answers
 * and the expectations (Hinton et al. 2015, "Distilling the knowledge in a neural network").
 *
 * @param expected P(right) of each answer, by learner; learners without are learnt from their answers alone
 * @param weight share of the expectation in what the student is taught, in [0, 1]
 */
public record Lessons(Map<String, float[]> expected, float weight) {
    /** The answers alone. */
    public static final Lessons NONE = new Lessons(Map.of(), 0);

    public Lessons {
        expected = Map.copyOf(expected);
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("the weight of lessons must be 0 to 1 but is " + weight);
        }
    }

    /** What is taught of a learner's answer. */
    float target(String learner, int event, boolean correct) {
        float[] ofLearner = expected.get(learner);
        float outcome = correct ? 1 : 0;
        return ofLearner == null ? outcome : outcome + weight * (ofLearner[event] - outcome);
    }
}
