package org.yincai.training.promote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yincai.training.evaluate.Contest;
import org.yincai.training.evaluate.Platt;

/**
 * What a candidate must show on answers of learners that neither model was trained on.
 *
 * <ul>
 *   <li>The slice is large enough to show anything: {@link #LEARNERS} learners and {@link #ANSWERS} answers.
 *   <li>Not worse: the 95 % interval of the gain in AUC over the live model does not lie wholly below 0.
 *   <li>Calibrated: ECE below {@link #ECE} and calibration slope in [{@link #SLOPE_LOW}, {@link #SLOPE_HIGH}]. Few answers
 *       scatter, so a figure outside refuses only when chance alone would hardly (5 % of times) give a calibrated model
 *       such a one; on 10,000 answers and more this says nearly the same as the bare bounds.
 * </ul>
 */
final class Rules {
    static final int LEARNERS = 30;
    static final int ANSWERS = 1_000;
    static final double ECE = 0.02;
    static final double SLOPE_LOW = 0.9;
    static final double SLOPE_HIGH = 1.1;
    private static final double NORMAL_975 = 1.96;

    private Rules() {}

    /** Every reason to refuse, with its figures and the remedy; empty when the candidate may be promoted. */
    static List<String> faults(Contest contest) {
        var faults = new ArrayList<String>();
        int answers = contest.challenger().answers();
        if (contest.learners() < LEARNERS || answers < ANSWERS) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%d answers of %d learners are too few to judge it; give data with at least %d of %d",
                    answers,
                    contest.learners(),
                    ANSWERS,
                    LEARNERS));
        }
        if (contest.gainInterval().high() < 0) {
            faults.add(String.format(
                    Locale.ROOT,
                    "it is worse than the live model: AUC %.4f against %.4f, difference %+.4f, 95 %% interval [%+.4f, %+.4f];"
                            + " keep the live model, or train on more answers or for more epochs",
                    contest.challenger().auc(),
                    contest.holder().auc(),
                    contest.gain(),
                    contest.gainInterval().low(),
                    contest.gainInterval().high()));
        }
        calibration(contest, faults);
        return faults;
    }

    private static void calibration(Contest contest, List<String> faults) {
        double ece = contest.challenger().ece();
        if (ece >= ECE && ece > contest.eceOfChance()) {
            faults.add(String.format(
                    Locale.ROOT,
                    "it is not calibrated: ECE %.4f must be below %.2f (chance explains %.4f); train it again with"
                            + " learners held out who are like these",
                    ece,
                    ECE,
                    contest.eceOfChance()));
        }
        Platt scale = contest.scale();
        boolean outside = scale.slope() < SLOPE_LOW || scale.slope() > SLOPE_HIGH;
        if (outside && Math.abs(scale.slope() - 1) > NORMAL_975 * scale.slopeError()) {
            faults.add(String.format(
                    Locale.ROOT,
                    "it is too %s: calibration slope %.3f (standard error %.3f) must be in [%.1f, %.1f]; train it again"
                            + " with learners held out who are like these",
                    scale.slope() < 1 ? "sure" : "unsure",
                    scale.slope(),
                    scale.slopeError(),
                    SLOPE_LOW,
                    SLOPE_HIGH));
        }
    }
}
