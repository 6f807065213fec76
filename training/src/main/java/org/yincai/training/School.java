package org.yincai.training;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Metrics;
import org.yincai.training.fru.Committee;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruScorer;
import org.yincai.training.fru.FruTrainer;
import org.yincai.training.fru.TrainOptions;
import org.yincai.training.fru.Vocabulary;
import org.yincai.training.report.LearningCurve;

/**
 * The way to a model that {@code train} was asked for: alone, stopped on learners held out or learnt from all of them
 * after that; several of the latter side by side; the first of a committee; or the student of one.
 */
final class School {
    private final TrainOptions options;
    private final int members;
    private final boolean distil;
    private final boolean refit;
    private final LearningCurve curve;
    private final PrintStream log;
    private @Nullable Committee committee;

    School(TrainOptions options, int members, boolean distil, boolean refit, PrintStream log) {
        if (members < (distil ? 2 : 1)) {
            throw new IllegalArgumentException(
                    "--members must be at least 1, and at least 2 for --distil true, but is " + members);
        }
        if (distil && refit) {
            throw new IllegalArgumentException("--refit true learns from answers alone, without --distil true");
        }
        this.options = options;
        this.members = members;
        this.distil = distil;
        this.refit = refit;
        this.log = log;
        int trainings = members + (distil || refit ? 1 : 0);
        this.curve = new LearningCurve(new TrainingProgress(log, System::nanoTime, trainings));
    }

    FruModel train(Split split) {
        int skillsPerItem = Vocabulary.widest(split.train());
        if (members == 1 && !refit) {
            return trainer().train(split.train(), split.validation(), skillsPerItem);
        }
        AnswerLog all = split.train().and(split.validation());
        if (refit) {
            return trainer().refit(all, skillsPerItem, members);
        }
        Committee trained = Committee.train(options, curve, all, skillsPerItem, members);
        committee = trained;
        return distil
                ? trainer().teach(all, skillsPerItem, trained.lessons())
                : trained.members().getFirst();
    }

    private FruTrainer trainer() {
        return new FruTrainer(options, curve);
    }

    /** The epochs of the last training, which the model came out of unless it is a member of a committee. */
    List<LearningCurve.Point> curve() {
        return curve.points();
    }

    /** How the data were used, in words. */
    String protocol() {
        return distil || refit
                ? "learner-disjoint; learnt from all training learners to the last epoch; whole test histories"
                : "learner-disjoint; stopped on training learners held out; whole test histories";
    }

    /** How the committee does on the test part, alone (mean over the members) and together; nothing without one. */
    Map<String, Object> figures(Split split) {
        Committee trained = committee;
        if (trained == null) {
            return Map.of();
        }
        double mean = trained.members().stream()
                .mapToDouble(m -> Metrics.of(FruScorer.score(m, split.test())).auc())
                .average()
                .orElseThrow();
        Metrics together = Metrics.of(trained.score(split.test()));
        log.printf(
                Locale.ROOT,
                "%d members alone AUC %.4f, together AUC %.4f  within-learner AUC %.4f  log-loss %.4f  ECE %.4f%n",
                members,
                mean,
                together.auc(),
                together.withinLearnerAuc(),
                together.logLoss(),
                together.ece());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("members", members);
        figures.put("membersAucMean", mean);
        figures.put("ensembleAuc", together.auc());
        figures.put("ensembleLogLoss", together.logLoss());
        return figures;
    }
}
