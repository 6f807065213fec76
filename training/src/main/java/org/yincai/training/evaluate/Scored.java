package org.yincai.training.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A prediction and what came of it.
 *
 * @param learner number of the learner in the log
 * @param event answers of this learner before this one
 * @param item key of the item
 * @param p predicted P(right), in [0, 1]
 */
public record Scored(int learner, int event, long item, float p, boolean correct) {
    private static final Comparator<Scored> ORDER =
            Comparator.comparingInt(Scored::learner).thenComparingInt(Scored::event);

    /** The same answer with another prediction. */
    public Scored with(float other) {
        return new Scored(learner, event, item, other, correct);
    }

    /** Area under the ROC curve over all predictions, ties counted half; NaN when only one outcome occurs. */
    public static double auc(List<Scored> scored) {
        return new Ranked(scored).auc();
    }

    /** Likewise; empty when only one outcome occurs, or none. */
    public static OptionalDouble knownAuc(List<Scored> scored) {
        double auc = auc(scored);
        return Double.isNaN(auc) ? OptionalDouble.empty() : OptionalDouble.of(auc);
    }

    /**
     * Largest difference between two predictions of the same answer.
     *
     * @throws IllegalArgumentException when the lists are not about the same answers
     */
    public static double farthest(List<Scored> left, List<Scored> right) {
        List<Scored> one = left.stream().sorted(ORDER).toList();
        List<Scored> other = right.stream().sorted(ORDER).toList();
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " predictions against " + other.size());
        }
        double farthest = 0;
        for (int i = 0; i < one.size(); i++) {
            if (ORDER.compare(one.get(i), other.get(i)) != 0) {
                throw new IllegalArgumentException(one.get(i) + " against " + other.get(i));
            }
            farthest = Math.max(farthest, Math.abs(one.get(i).p() - other.get(i).p()));
        }
        return farthest;
    }
}
