package org.yincai.training.report;

import java.util.List;
import org.yincai.training.evaluate.Report;

/**
 * A model and how well it predicts.
 *
 * @param trainingSeconds how long it took to train, NaN when it was trained elsewhere
 * @param scoringSeconds how long it took to predict every answer of the test log
 * @param curve its epochs, empty when it has none
 */
public record Evaluated(
        String name, Report report, double trainingSeconds, double scoringSeconds, List<LearningCurve.Point> curve) {}
