package org.yincai.training.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.tutoring.content.Bank;

class SittingTest {
    private static final int LEARNERS = 20;
    private static final int TWINS = 300;

    private final Curriculum curriculum = Bank.builtIn().curriculum();

    @ParameterizedTest
    @EnumSource
    void what_an_item_brings_is_what_it_promises_and_more_items_bring_more(Family family) {
        ModelFiles files = ModelFiles.load(getClass().getClassLoader(), "org/yincai/models/tracer/default");
        var school = new School("any", new Simulator(curriculum, family, SimulationRanges.standard()), 3);
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 64))) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            double promised = 0;
            double brought = 0;
            double ahead = 0;
            for (int i = 0; i < LEARNERS; i++) {
                SimulatedHistory learner = school.learner(i);
                var sitting = new Sitting(
                        tracer, profiler, school.goal(learner), learner, Sitting.trace(tracer, learner), false);
                List<Item> items = sitting.options().stream().map(Option::item).toList();
                Item best = sitting.best().orElseThrow();
                assertThat(items).allMatch(item -> sitting.promise(item) <= sitting.promise(best));
                promised += sitting.promise(best) / LEARNERS;
                brought += sitting.prospect(best, items, 0, TWINS, 1_000L * i) / LEARNERS;
                ahead += sitting.prospect(best, items, 4, TWINS, 1_000L * i) / LEARNERS;
            }
            assertThat(brought).isPositive().isCloseTo(promised, within(0.1 * promised));
            assertThat(ahead).isGreaterThan(3 * brought);
        }
    }
}
