package org.yincai.training.bkt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;

/**
 * Fits the four parameters of Bayesian knowledge tracing to the (learner, skill) sequences of a log, one set for all
 * skills or one for each, by expectation maximisation (Baum-Welch on two states without forgetting). Guess and slip stay at or below 0.45, so that
 * a known skill always means more right answers.
 */
public final class BktFit {
    private static final int ROUNDS = 30;
    private static final int FEW = 50;
    private static final double MOST = 0.45;
    private static final double LEAST = 0.001;
    private static final double SUREST = 1 - 1e-9;

    private double prior = 0.4;
    private double learn = 0.1;
    private double guess = 0.25;
    private double slip = 0.15;
    /** Expected counts: known at first and sequences; learned and chances to; guessed, unknown; slipped, known. */
    private final double[] counts = new double[8];

    private BktFit() {}

    /** The parameters that fit a log best. */
    public static BktParameters fit(AnswerLog log) {
        return fit(sequences(log).values().stream().flatMap(List::stream).toList());
    }

    /** The parameters that fit each skill of a log best; a skill with few answers has none of its own. */
    public static Map<SkillId, BktParameters> bySkill(AnswerLog log) {
        var bySkill = new LinkedHashMap<SkillId, BktParameters>();
        sequences(log).forEach((skill, sequences) -> {
            if (sequences.stream().mapToInt(s -> s.length).sum() >= FEW) {
                bySkill.put(skill, fit(sequences));
            }
        });
        return bySkill;
    }

    private static BktParameters fit(List<boolean[]> sequences) {
        var fit = new BktFit();
        for (int round = 0; round < ROUNDS && !sequences.isEmpty(); round++) {
            java.util.Arrays.fill(fit.counts, 0);
            sequences.forEach(fit::expect);
            fit.maximise();
        }
        return new BktParameters(fit.prior, fit.learn, fit.guess, fit.slip);
    }

    private static Map<SkillId, List<boolean[]>> sequences(AnswerLog log) {
        var sequences = new LinkedHashMap<SkillId, List<boolean[]>>();
        for (var learner : log.learners()) {
            Map<SkillId, List<Boolean>> bySkill = new LinkedHashMap<>();
            for (var answer : learner.answers()) {
                for (SkillId skill : log.items().getOrDefault(answer.item(), List.of())) {
                    bySkill.computeIfAbsent(skill, s -> new ArrayList<>()).add(answer.correct());
                }
            }
            bySkill.forEach((skill, answers) ->
                    sequences.computeIfAbsent(skill, s -> new ArrayList<>()).add(booleans(answers)));
        }
        return sequences;
    }

    private static boolean[] booleans(List<Boolean> values) {
        boolean[] flat = new boolean[values.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = values.get(i);
        }
        return flat;
    }

    private void expect(boolean[] right) {
        int n = right.length;
        double[] known = new double[n];
        double[] after = new double[n];
        double p = prior;
        for (int t = 0; t < n; t++) {
            known[t] = p;
            double ofKnown = p * likelihood(right[t], true);
            after[t] = ofKnown / (ofKnown + (1 - p) * likelihood(right[t], false));
            p = Math.min(after[t] + (1 - after[t]) * learn, SUREST);
        }
        double smoothed = after[n - 1];
        count(right[n - 1], smoothed);
        for (int t = n - 2; t >= 0; t--) {
            double ahead = known[t + 1];
            double stayed = (1 - smoothed) / (1 - ahead) * (1 - learn);
            double unknown = (1 - after[t]) * (stayed + smoothed / ahead * learn);
            counts[2] += (1 - after[t]) * learn * smoothed / ahead;
            counts[3] += unknown;
            smoothed = 1 - unknown;
            count(right[t], smoothed);
        }
        counts[0] += smoothed;
        counts[1]++;
    }

    private void count(boolean right, double known) {
        counts[4] += right ? 1 - known : 0;
        counts[5] += 1 - known;
        counts[6] += right ? 0 : known;
        counts[7] += known;
    }

    private double likelihood(boolean right, boolean known) {
        double ofRight = known ? 1 - slip : guess;
        return right ? ofRight : 1 - ofRight;
    }

    private void maximise() {
        prior = ratio(0, 1 - LEAST, prior);
        learn = ratio(2, 1 - LEAST, learn);
        guess = ratio(4, MOST, guess);
        slip = ratio(6, MOST, slip);
    }

    private double ratio(int at, double most, double otherwise) {
        return counts[at + 1] <= 0 ? otherwise : Math.clamp(counts[at] / counts[at + 1], LEAST, most);
    }
}
