package org.yincai.recommender.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * The odds with which a way shows each of its options: a softmax of the scores, so that a decision has a known
 * propensity and other ways can be judged by its log; at temperature 0 the best alone.
 *
 * @param options those with a finite score
 * @param odds one for each option, together 1
 */
@SuppressWarnings("ArrayRecordComponent") // made for one decision and never compared
public record Draw(List<Option> options, double[] odds) {
    /**
     * The odds of a way.
     *
     * @param temperature in units of its scores, at least 0
     */
    public static Draw of(Way way, List<Option> options, double temperature) {
        return of(options, way.scores(options), temperature);
    }

    /**
     * The odds of options that were scored.
     *
     * @param all their scores
     * @param temperature in units of the scores, at least 0
     */
    public static Draw of(List<Option> options, double[] all, double temperature) {
        var wanted = new ArrayList<Option>(all.length);
        double[] scores = new double[all.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            if (Double.isFinite(all[i])) {
                scores[wanted.size()] = all[i];
                wanted.add(options.get(i));
                best = Math.max(best, all[i]);
            }
        }
        double[] odds = Arrays.copyOf(scores, wanted.size());
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = odds[i] == best ? 1 : temperature == 0 ? 0 : Math.exp((odds[i] - best) / temperature);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return new Draw(wanted, odds);
    }

    /** The odds of an option; 0 when it is not wanted. */
    public double odds(Option option) {
        int place = options.indexOf(option);
        return place < 0 ? 0 : odds[place];
    }

    /** Place of the drawn option; empty without options. */
    public OptionalInt draw(long seed) {
        double left = new SplittableRandom(seed).nextDouble();
        int last = odds.length - 1;
        for (int i = 0; i < last; i++) {
            left -= odds[i];
            if (left < 0) {
                return OptionalInt.of(i);
            }
        }
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }
}
