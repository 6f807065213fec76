package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.profile.SkillMastery;

class ChanceTest {
    @Test
    void equal_probabilities_give_the_binomial_distribution() {
        assertThat(Chance.ofCounts(new double[] {0.3, 0.3, 0.3}))
                .containsExactly(new double[] {0.343, 0.441, 0.189, 0.027}, within(1e-12));
        assertThat(Chance.ofAtLeast(2, new double[] {0.3, 0.3, 0.3})).isCloseTo(0.216, within(1e-12));
    }

    @Test
    void something_happens_at_least_zero_times_and_never_more_often_than_possible() {
        assertThat(Chance.ofAtLeast(0, new double[] {0.2, 0.9})).isCloseTo(1, within(1e-12));
        assertThat(Chance.ofAtLeast(3, new double[] {0.2, 0.9})).isZero();
    }

    @Test
    void the_class_median_agrees_with_drawing_pupils() {
        List<SkillMastery> pupils = IntStream.range(0, 15)
                .mapToObj(i -> SmallClass.mastery("a", 0.35 + 0.03 * i, 0.06, 5, Duration.ZERO))
                .toList();
        var random = new SplittableRandom(1);
        double[] medians = DoubleStream.generate(() -> drawnMedian(pupils, random))
                .limit(20_000)
                .sorted()
                .toArray();
        var median = new ClassMedian(pupils);
        assertThat(median.low()).isCloseTo(medians[2_000], within(0.01));
        assertThat(median.median()).isCloseTo(medians[10_000], within(0.01));
        assertThat(median.high()).isCloseTo(medians[18_000], within(0.01));
        double below = DoubleStream.of(medians).filter(m -> m < 0.6).count() / 20_000.0;
        assertThat(median.probabilityBelow(0.6)).isCloseTo(below, within(0.02));
    }

    private static double drawnMedian(List<SkillMastery> pupils, SplittableRandom random) {
        return pupils.stream()
                .mapToDouble(p -> p.mean() + p.sd() * random.nextGaussian())
                .sorted()
                .skip(pupils.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_even_split_leaves_the_median_undecided() {
        var two = new ClassMedian(List.of(SmallClass.mastery("a", 0.1), SmallClass.mastery("a", 0.9)));
        assertThat(two.probabilityBelow(0.5)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void a_median_of_nobody_is_refused() {
        assertThatThrownBy(() -> new ClassMedian(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
