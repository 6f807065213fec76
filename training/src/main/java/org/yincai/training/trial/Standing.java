package org.yincai.training.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yincai.training.evaluate.Estimate;

/**
 * How a way did, and how much better the judged way did with the very same learners.
 *
 * @param gains normalised gain after 5, 10 and 20 items
 * @param items items to mastery
 * @param leads gains of the judged way less these
 * @param saved items to mastery less those of the judged way
 */
public record Standing(String way, List<Estimate> gains, Estimate items, List<Estimate> leads, Estimate saved) {
    /** Compares outcomes of the same learners in the same order. */
    public static Standing of(String way, List<Outcome> outcomes, List<Outcome> judged) {
        int[] gaining = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).couldGain())
                .toArray();
        int[] learning = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).itemsToMastery() > 0)
                .toArray();
        var gains = new ArrayList<Estimate>();
        var leads = new ArrayList<Estimate>();
        for (int k = 0; k < Outcome.AFTER.length; k++) {
            int at = k;
            gains.add(Estimate.of(
                    IntStream.of(gaining).mapToDouble(i -> outcomes.get(i).gains()[at])));
            leads.add(Estimate.of(IntStream.of(gaining)
                    .mapToDouble(
                            i -> judged.get(i).gains()[at] - outcomes.get(i).gains()[at])));
        }
        Estimate items = Estimate.of(
                IntStream.of(learning).mapToDouble(i -> outcomes.get(i).itemsToMastery()));
        Estimate saved = Estimate.of(IntStream.of(learning)
                .mapToDouble(
                        i -> outcomes.get(i).itemsToMastery() - judged.get(i).itemsToMastery()));
        return new Standing(way, gains, items, leads, saved);
    }

    /** Whether the judged way is better in every figure beyond the 95 % interval. */
    public boolean beaten() {
        return leads.stream().allMatch(Estimate::above0) && saved.above0();
    }
}
