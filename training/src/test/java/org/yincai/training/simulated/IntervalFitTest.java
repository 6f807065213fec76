package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.IntervalParameters;

class IntervalFitTest {
    @Test
    void intervals_cover_four_of_five_truths_at_every_number_of_answers() {
        var random = new Random(1);
        var readouts = new ArrayList<Readout>();
        for (int i = 0; i < 8_000; i++) {
            int answers = random.nextInt(32);
            double mean = 0.3 + 0.4 * random.nextDouble();
            double spread = Math.sqrt(mean * (1 - mean) / (6 + 0.5 * answers));
            readouts.add(new Readout(mean, mean + spread * random.nextGaussian(), answers));
        }

        IntervalParameters fit = IntervalFit.fit(readouts);

        assertThat(IntervalFit.coverage(readouts, fit)).isBetween(0.78, 0.82);
        assertThat(IntervalFit.byAnswers(readouts, fit))
                .containsKeys("0", "1", "16-31")
                .allSatisfy((group, covered) -> assertThat(covered).as(group).isBetween(0.7, 0.9));
    }

    @Test
    void coverage_counts_truths_inside() {
        var interval = new IntervalParameters(100, 0);
        List<Readout> readouts = List.of(new Readout(0.5, 0.51, 3), new Readout(0.5, 0.9, 3));

        assertThat(IntervalFit.coverage(readouts, interval)).isEqualTo(0.5);
    }
}
