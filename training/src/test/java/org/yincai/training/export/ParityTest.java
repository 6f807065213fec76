package org.yincai.training.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.evaluate.ServiceScorer;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruScorer;
import org.yincai.training.fru.FruTrainer;
import org.yincai.training.fru.Models;
import org.yincai.training.fru.TrainOptions;
import org.yincai.training.fru.TrainingWatch;
import org.yincai.training.fru.Vocabulary;

/** The exported graphs against the training engine. */
class ParityTest {
    private static final Offset<Float> WITHIN = Offset.offset(1e-6f);

    private static final TrainOptions BRIEF =
            new TrainOptions(16, 8, 1, 2, 2, 500, 60, 1e-2f, 0.1f, 1e-4f, 0.1f, 1, 3, true);

    /** A model as it is written, whatever it is called. */
    static ModelFiles export(FruModel model, Clocking clock) {
        return new ModelExport(
                        "parity",
                        Instant.EPOCH,
                        clock,
                        new TrackLimits(16, 64),
                        new IntervalParameters(4, 1, 0, 0, 0),
                        new BktParameters(0.4, 0.1, 0.2, 0.1),
                        Map.of())
                .files(model);
    }

    @ParameterizedTest
    @EnumSource(Clocking.class)
    void the_service_predicts_what_the_training_engine_predicts(Clocking clock) {
        AnswerLog log = Logs.log(40, 120, clock == Clocking.TIME, 3);
        FruModel model = new FruTrainer(BRIEF, TrainingWatch.SILENT).train(log, Vocabulary.widest(log));

        List<Scored> engine = FruScorer.score(model, log);
        List<Scored> service = served(model, clock, log);

        assertThat(service).hasSameSizeAs(engine);
        assertThat(Scored.farthest(service, engine)).isLessThan(1e-5);
        assertThat(Scored.auc(service)).isCloseTo(Scored.auc(engine), org.assertj.core.data.Offset.offset(5e-5));
    }

    private static List<Scored> served(FruModel model, Clocking clock, AnswerLog log) {
        try (var tracer = new OnnxTracer(export(model, clock), new OnnxOptions(1, 64))) {
            return ServiceScorer.score(tracer, log);
        }
    }

    @Test
    void models_laid_side_by_side_are_served_as_one() {
        AnswerLog log = Logs.log(40, 60, false, 3);
        FruModel model =
                new FruTrainer(BRIEF.withGaps(false), TrainingWatch.SILENT).refit(log, Vocabulary.widest(log), 2);

        assertThat(model.width()).isEqualTo(2 * BRIEF.width());
        assertThat(Scored.farthest(served(model, Clocking.EVENTS, log), FruScorer.score(model, log)))
                .isLessThan(1e-5);
    }

    @Test
    void both_graphs_predict_the_same() {
        AnswerLog log = Logs.log(3, 30, true, 4);
        try (var tracer = new OnnxTracer(export(Models.random(log, 8, 6), Clocking.TIME), new OnnxOptions(1, 8))) {
            LearnerTrace trace = tracer.fresh();
            TracedItem item = tracer.resolve(
                    new Item(new ItemId("i3"), 1, List.of(new SkillId("s3"), new SkillId("s4")), 0, 60, false));
            for (int i = 0; i < 10; i++) {
                float expected =
                        tracer.predict(trace, List.of(item), 5_000 + i * 100L).p()[0];
                float p = tracer.step(List.of(new Step(trace, item, i % 3 == 0, 5_000 + i * 100L)))
                        .p()[0];
                assertThat(p).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TIME, true", "TIME, false", "EVENTS, true", "EVENTS, false"})
    void a_step_says_of_its_skills_what_predict_says_of_their_typical_items_right_after(Clocking clock, boolean gaps)
            throws OrtException {
        AnswerLog log = Logs.log(1, 30, true, 4);
        ModelFiles files = export(Models.random(log, 8, gaps, 6), clock);
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 8));
                var graph = new StepGraph(files.step(), 8)) {
            LearnerTrace trace = tracer.fresh();
            for (int i = 0; i < 40; i++) {
                List<SkillId> skills = List.of(new SkillId("s" + i % 5), new SkillId("s" + (i % 3 + 5)))
                        .subList(0, 1 + i % 2);
                TracedItem item = tracer.resolve(new Item(new ItemId("i" + i % 7), 1, skills, 0.5, 60, false));
                long at = 5_000 + 100L * i * i;
                float[] told = graph.mastery(trace, item, i % 3 == 0, clock == Clocking.TIME ? at : -1);
                tracer.step(List.of(new Step(trace, item, i % 3 == 0, at)));
                float[] expected = tracer.predict(
                                trace, skills.stream().map(tracer::typical).toList(), at)
                        .p();
                assertThat(told).containsExactly(expected, WITHIN);
            }
        }
    }

    @Test
    void how_answers_are_batched_changes_no_bit_of_what_a_trained_model_makes_of_them() {
        ModelFiles files = ModelFiles.load(getClass().getClassLoader(), "org/yincai/models/tracer/default");
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 64))) {
            List<String> alone = states(tracer, files.card(), 1);
            for (int size : new int[] {2, 3, 7, 31, 64}) {
                assertThat(states(tracer, files.card(), size))
                        .as("batches of %d", size)
                        .isEqualTo(alone);
            }
        }
    }

    /** Of 64 learners after 30 answers, on items of one to one skill more than the model reads. */
    private static List<String> states(OnnxTracer tracer, ModelCard card, int size) {
        List<LearnerTrace> traces = Stream.generate(tracer::fresh).limit(64).toList();
        var random = new Random(5);
        for (int round = 0; round < 30; round++) {
            var steps = new ArrayList<Step>();
            for (LearnerTrace trace : traces) {
                int first = random.nextInt(card.skills().size() - card.skillsPerItem());
                int skills = random.nextInt(4) == 0 ? 1 + random.nextInt(card.skillsPerItem() + 1) : 1;
                var item = new Item(
                        card.items().get(random.nextInt(card.items().size())),
                        1,
                        card.skills().subList(first, first + skills),
                        0,
                        60,
                        false);
                steps.add(new Step(trace, tracer.describe(item), random.nextInt(3) > 0, 5_000 + round * 90L));
            }
            for (int from = 0; from < steps.size(); from += size) {
                tracer.step(steps.subList(from, Math.min(from + size, steps.size())));
            }
        }
        return traces.stream()
                .map(trace -> ModelFiles.sha256(TraceCodec.encode(trace)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"TIME, true", "TIME, false", "EVENTS, true", "EVENTS, false"})
    void mastery_is_what_predict_says_of_typical_items(Clocking clock, boolean gaps) {
        AnswerLog log = Logs.log(1, 30, true, 4);
        try (var tracer = new OnnxTracer(export(Models.random(log, 8, gaps, 6), clock), new OnnxOptions(1, 8))) {
            List<TracedItem> typical = Stream.of("never-seen", "s4", "s3", "s0", "s1", "s2")
                    .map(id -> tracer.typical(new SkillId(id)))
                    .toList();
            List<TracedItem> moreThanARun =
                    Stream.concat(typical.stream(), typical.stream()).toList();
            LearnerTrace trace = tracer.fresh();
            for (int i = 0; i < 12; i++) {
                float[] expected =
                        tracer.predict(trace, typical, 9_000 + i * 100L).p();
                float[] mastery =
                        tracer.mastery(trace, typical, 9_000 + i * 100L).p();
                assertThat(mastery).containsExactly(expected, WITHIN);
                assertThat(mastery).doesNotHaveDuplicates();
                for (int n = 0; n <= moreThanARun.size(); n++) {
                    List<TracedItem> some = moreThanARun.subList(0, n);
                    assertThat(tracer.mastery(trace, some, 9_000 + i * 100L).p())
                            .containsExactly(
                                    tracer.predict(trace, some, 9_000 + i * 100L)
                                            .p(),
                                    WITHIN);
                }
                List<SkillId> two = List.of(new SkillId("s" + i % 4), new SkillId("s" + (i % 4 + 1)));
                TracedItem item = tracer.resolve(new Item(new ItemId("i" + i), 1, two, 0, 60, false));
                tracer.step(List.of(new Step(trace, item, i % 3 == 0, 5_000 + i * 100L)));
            }
        }
    }
}
