package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.recommender.simulation.Family;
import org.yincai.training.simulated.Coverage.Group;
import org.yincai.tutoring.content.Bank;

/** The shipped model on simulated learners whom neither its training nor the fit of its intervals saw. */
class ShippedIntervalTest {
    private static final int LEARNERS = 1_000;
    private static final int ENOUGH = 250;
    private static final double LEAST = 0.76;
    private static final double MOST = 0.84;

    private static IntervalParameters interval;
    private static List<Readout> readouts;
    private static List<Readout> newcomers;

    @BeforeAll
    static void read() {
        ModelFiles shipped =
                ModelFiles.load(ShippedIntervalTest.class.getClassLoader(), "org/yincai/models/tracer/default");
        interval = shipped.card().interval();
        try (var tracer = new OnnxTracer(shipped, new OnnxOptions(1, 256))) {
            readouts = Readout.of(tracer, new SimulatedLearners(Bank.builtIn().curriculum(), LEARNERS, 5_000), 3);
            newcomers = Readout.of(
                    tracer, SimulatedLearners.newcomers(Bank.builtIn().curriculum(), 2 * LEARNERS, 6_000), 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_intervals_cover_true_mastery_in_each_family(Family family) {
        List<Readout> ofFamily =
                readouts.stream().filter(r -> r.family() == family).toList();
        assertThat(Coverage.of(ofFamily, interval).share()).isBetween(LEAST, MOST);
    }

    /** Of a newcomer nobody knows yet which family it is, so the one gets more than its due and the other less. */
    @ParameterizedTest
    @EnumSource
    void of_learners_who_have_just_come_they_cover_true_mastery_too(Family family) {
        List<Readout> ofFamily =
                newcomers.stream().filter(r -> r.family() == family).toList();
        assertThat(Coverage.of(ofFamily, interval).share()).isBetween(0.72, 0.92);
        assertThat(Coverage.of(newcomers, interval).share()).isBetween(LEAST, MOST);
    }

    /** But for two standard errors of the group's own figure. */
    @Test
    void its_intervals_cover_true_mastery_at_every_level_of_practice_of_each_family() {
        Map<Group, Coverage> groups = Coverage.groups(readouts, interval);
        groups.entrySet().removeIf(g -> g.getKey().bits() == 0 || g.getValue().readouts() < ENOUGH);
        assertThat(groups).hasSizeGreaterThanOrEqualTo(10).allSatisfy((group, coverage) -> {
            double chance = 2 * Math.sqrt(0.8 * 0.2 / coverage.readouts());
            assertThat(coverage.share())
                    .as("%s %s of %d", group.family(), group.answers(), coverage.readouts())
                    .isBetween(LEAST - chance, MOST + chance);
        });
    }

    @Test
    void of_skills_never_practised_they_cover_true_mastery_in_both_families_together() {
        List<Readout> untouched =
                readouts.stream().filter(r -> r.answers() == 0).toList();
        assertThat(untouched).hasSizeGreaterThan(ENOUGH);
        assertThat(Coverage.of(untouched, interval).share()).isBetween(LEAST, MOST);
    }
}
