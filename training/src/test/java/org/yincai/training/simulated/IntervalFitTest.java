package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.recommender.simulation.Family;
import org.yincai.training.simulated.Coverage.Group;

class IntervalFitTest {
    @Test
    void intervals_cover_four_of_five_truths_of_each_family_at_every_number_of_answers() {
        var random = new Random(1);
        var readouts = new ArrayList<Readout>();
        for (int i = 0; i < 8_000; i++) {
            Family family = i % 2 == 0 ? Family.IRT_GROWTH : Family.BKT_PREREQUISITES;
            int answers = random.nextInt(32);
            double mean = 0.3 + 0.4 * random.nextDouble();
            double contrast = i % 2 == 0 ? 0.1 : 0.5;
            double spread = Math.sqrt(mean * (1 - mean) * Math.exp(3 * contrast) / (10 + answers));
            readouts.add(new Readout(family, mean, mean + spread * random.nextGaussian(), answers, 100, contrast));
        }

        IntervalParameters fit = IntervalFit.fit(readouts);

        assertThat(Coverage.of(readouts, fit).share()).isBetween(0.78, 0.82);
        assertThat(Coverage.groups(readouts, fit))
                .hasSize(12)
                .allSatisfy((group, covered) -> assertThat(covered.share())
                        .as("%s %s", group.family(), group.answers())
                        .isBetween(0.7, 0.9));
        assertThat(IntervalFit.fit(readouts)).isEqualTo(fit);
    }

    @Test
    void coverage_counts_truths_inside() {
        var interval = new IntervalParameters(100, 0, 0, 0, 0);
        List<Readout> readouts = List.of(
                new Readout(Family.IRT_GROWTH, 0.5, 0.51, 3, 100, 0),
                new Readout(Family.IRT_GROWTH, 0.5, 0.9, 2, 100, 0),
                new Readout(Family.BKT_PREREQUISITES, 0.5, 0.5, 0, 0, 0));

        assertThat(Coverage.of(readouts, interval)).isEqualTo(new Coverage(2, 3));
        assertThat(Coverage.groups(readouts, interval))
                .containsEntry(new Group(Family.IRT_GROWTH, false, 2), new Coverage(1, 2))
                .containsEntry(new Group(Family.BKT_PREREQUISITES, true, 0), new Coverage(1, 1));
        assertThat(new Group(Family.IRT_GROWTH, false, 2).answers()).isEqualTo("2-3");
    }
}
