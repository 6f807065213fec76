package org.yincai.training.evaluate;

import java.util.List;

/**
 * A prediction and what came of it.
 *
 * @param learner number of the learner in the log
 * @param event answers of this learner before this one
 * @param item key of the item
 * @param p predicted P(right), in [0, 1]
 */
public record Scored(int learner, int event, long item, float p, boolean correct) {

    /** Area under the ROC curve over all predictions, ties counted half; NaN when only one outcome occurs. */
    public static double auc(List<Scored> scored) {
        List<Scored> sorted =
                scored.stream().sorted((a, b) -> Float.compare(a.p(), b.p())).toList();
        double ranks = 0;
        long right = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int rightHere = 0;
            while (to < sorted.size() && sorted.get(to).p() == sorted.get(from).p()) {
                rightHere += sorted.get(to++).correct() ? 1 : 0;
            }
            ranks += rightHere * ((from + 1 + to) / 2.0);
            right += rightHere;
            from = to;
        }
        long wrong = sorted.size() - right;
        return (ranks - right * (right + 1) / 2.0) / ((double) right * wrong);
    }
}
