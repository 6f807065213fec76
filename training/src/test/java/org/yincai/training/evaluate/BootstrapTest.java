package org.yincai.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static List<Scored> scored(int learners, int answers) {
        var random = new Random(1);
        var scored = new ArrayList<Scored>();
        for (int learner = 0; learner < learners; learner++) {
            double able = random.nextDouble();
            for (int event = 0; event < answers; event++) {
                scored.add(new Scored(learner, event, 1, random.nextFloat(), random.nextDouble() < able));
            }
        }
        return scored;
    }

    @Test
    void the_same_seed_gives_the_same_intervals_and_another_gives_others() {
        var ranked = new Ranked(scored(40, 10));

        Map<String, Interval> one = Bootstrap.intervals(ranked, 200, 7);

        assertThat(Bootstrap.intervals(ranked, 200, 7)).isEqualTo(one);
        assertThat(Bootstrap.intervals(ranked, 200, 8)).isNotEqualTo(one);
    }

    @Test
    void copies_of_a_learner_count_as_that_many_learners() {
        List<Scored> scored = scored(3, 8);
        List<Scored> others = scored.stream()
                .filter(s -> s.learner() > 0)
                .map(s -> new Scored(s.learner() == 2 ? 9 : 1, s.event(), s.item(), s.p(), s.correct()))
                .toList();
        List<Scored> twice = Stream.concat(others.stream(), scored.stream().filter(s -> s.learner() == 2))
                .toList();

        Metrics copied = new Ranked(scored).metrics(new int[] {0, 1, 2});

        Metrics.of(twice)
                .figures()
                .forEach((name, value) ->
                        assertThat(copied.figures().get(name)).as(name).isCloseTo(value, within(1e-12)));
    }

    @Test
    void an_interval_is_about_as_wide_as_the_spread_of_learners_says() {
        var scored = new ArrayList<Scored>();
        for (int learner = 0; learner < 400; learner++) {
            for (int event = 0; event < 5; event++) {
                scored.add(new Scored(learner, event, 1, 0.9f, learner % 2 == 0));
            }
        }

        Interval accuracy =
                Bootstrap.intervals(new Ranked(scored), 1_000, 1).getOrDefault("accuracy", new Interval(0, 0));

        double halfWidth = 1.96 * Math.sqrt(0.25 / 400);
        assertThat(accuracy.low()).isCloseTo(0.5 - halfWidth, within(0.01));
        assertThat(accuracy.high()).isCloseTo(0.5 + halfWidth, within(0.01));
    }

    @Test
    void a_figure_that_no_sample_defines_has_no_interval() {
        var ranked = new Ranked(List.of(new Scored(0, 0, 1, 0.4f, true)));

        assertThat(Bootstrap.intervals(ranked, 20, 1)).containsKey("logLoss").doesNotContainKey("auc");
    }
}
