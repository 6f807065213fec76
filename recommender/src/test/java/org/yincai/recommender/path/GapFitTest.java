package org.yincai.recommender.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.fixture.Ladder;

class GapFitTest {
    private static final double STEP = 0.01;

    private final Curriculum curriculum = Ladder.of(3);
    private final GapPrior prior = new GapPrior(curriculum, new Peers(List.of(Ladder.profile(5, 0.8, 0.7, 0.6))));

    /** The mean of a function of the ability in a skill, before any answer. */
    private double expected(int gap, int skill, DoubleUnaryOperator of) {
        double sd = Math.sqrt(prior.covariance(gap, skill, skill));
        return IntStream.range(-800, 801)
                .mapToDouble(i -> i * STEP)
                .map(z -> of.applyAsDouble(prior.mean(gap, skill) + sd * z)
                        * Math.exp(-z * z / 2)
                        / Math.sqrt(2 * Math.PI)
                        * STEP)
                .sum();
    }

    @Test
    void without_answers_it_expects_what_the_prior_does() {
        for (int gap = GapPrior.NONE; gap < 3; gap++) {
            var fit = new GapFit(prior, gap, List.of());
            assertThat(fit.evidence()).isZero();
            assertThat(fit.right(2, 0.5)).isCloseTo(expected(gap, 2, GapPrior.curve(0.5)::right), within(0.01));
        }
    }

    @Test
    void the_evidence_is_the_chance_of_the_answers() {
        for (int rights = 0; rights <= 10; rights++) {
            var tried = new Tried(1, rights, 10, GapPrior.curve(0));
            double chance = expected(1, 1, x -> Math.exp(tried.logLikelihood(x)));
            assertThat(new GapFit(prior, 1, List.of(tried)).evidence()).isCloseTo(Math.log(chance), within(0.3));
        }
    }

    @Test
    void answers_in_one_skill_move_what_is_expected_of_another() {
        var weak = new GapFit(prior, 0, List.of(new Tried(1, 1, 10, GapPrior.curve(0))));
        var able = new GapFit(prior, 0, List.of(new Tried(1, 9, 10, GapPrior.curve(0))));
        assertThat(able.right(2, 0)).isGreaterThan(weak.right(2, 0) + 0.1);
        assertThat(able.right(1, 0)).isGreaterThan(weak.right(1, 0) + 0.3);
    }

    @Test
    void a_gap_is_passed_on_upwards_and_weakened() {
        assertThat(prior.echo(0, 2)).isCloseTo(0.36, within(1e-9));
        assertThat(prior.echo(2, 0)).isZero();
        assertThat(prior.mean(0, 2) - prior.mean(GapPrior.NONE, 2)).isCloseTo(0.36 * -2.2, within(1e-9));
    }

    @Test
    void a_skill_resembles_the_one_it_is_built_on() {
        double level = 0.64;
        double first = prior.covariance(GapPrior.NONE, 0, 0) - level;
        assertThat(first).isCloseTo(0.64 * 0.49, within(1e-9));
        assertThat(prior.covariance(GapPrior.NONE, 1, 0) - level).isCloseTo(0.6 * first, within(1e-9));
        assertThat(prior.covariance(GapPrior.NONE, 1, 1) - level).isCloseTo(1.36 * first, within(1e-9));
    }
}
