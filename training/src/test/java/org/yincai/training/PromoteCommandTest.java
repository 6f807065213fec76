package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.export.ModelExport;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruTrainer;
import org.yincai.training.fru.Models;
import org.yincai.training.fru.TrainOptions;
import org.yincai.training.fru.TrainingWatch;
import org.yincai.training.fru.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** A good model, one that knows nothing and one that is too sure, on the test part of a small log. */
class PromoteCommandTest {
    private static final AnswerLog LOG = Logs.log(400, 30, false, 1);

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Path live;

    @BeforeAll
    static void train() throws IOException {
        AnswerLog others = Logs.log(400, 30, false, 2);
        var options = TrainOptions.standard(8, 1).withEpochs(4);
        FruModel model = new FruTrainer(options, TrainingWatch.SILENT).train(others, Vocabulary.widest(others));
        write("good", model);
        write("sure", Models.surer(model, 2));
        write("blind", Models.random(others, 8, 1));
        Files.writeString(shared.resolve("good/curriculum.json"), "{}");
        csv("log.csv", LOG);
        csv("few.csv", LOG.with(LOG.learners().subList(0, 60)));
    }

    private static void write(String id, FruModel model) throws IOException {
        var export = new ModelExport(
                id,
                Instant.EPOCH,
                Clocking.EVENTS,
                new TrackLimits(16, 32),
                new IntervalParameters(4, 1, 0, 0, 0),
                new BktParameters(0.4, 0.1, 0.2, 0.1),
                Map.of());
        export.files(model).write(shared.resolve(id));
    }

    private static void csv(String name, AnswerLog answers) throws IOException {
        var rows = new StringBuilder("learner,item,skills,correct,timestamp\n");
        for (var learner : answers.learners()) {
            learner.answers().forEach(a -> {
                var skills = answers.items().getOrDefault(a.item(), List.of()).stream()
                        .map(Object::toString)
                        .toList();
                rows.append(String.join(
                        ",",
                        learner.id(),
                        a.item().toString(),
                        String.join(";", skills),
                        a.correct() ? "1" : "0",
                        "\n"));
            });
        }
        Files.writeString(shared.resolve(name), rows);
    }

    @BeforeEach
    void place_nothing() {
        live = directory.resolve("live");
    }

    private void live(String model) throws IOException {
        ModelFiles.load(shared.resolve(model)).write(live);
    }

    private int promote(String candidate, String... more) {
        return promote(candidate, "log.csv", more);
    }

    private int promote(String candidate, String file, String[] more) {
        var args = new ArrayList<>(
                List.of("promote", "--candidate", shared.resolve(candidate).toString()));
        args.addAll(List.of("--format", "csv", "--data", shared.resolve(file).toString()));
        args.addAll(List.of(more.length > 0 ? more : new String[] {"--live", live.toString()}));
        return Main.run(args, print(out), print(log));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private static String id(Path model) {
        return ModelFiles.load(model).card().id();
    }

    @Test
    void a_better_model_takes_the_place_and_the_old_one_stands_beside() throws IOException {
        live("blind");

        assertThat(promote("good")).as(said()).isZero();

        assertThat(id(live)).isEqualTo("good");
        assertThat(live.resolve("curriculum.json")).exists();
        assertThat(id(directory.resolve("live.before"))).isEqualTo("blind");
        assertThat(directory.resolve("live.next")).doesNotExist();
        var json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/aucGain95/0").asDouble()).isPositive();
        assertThat(json.at("/refusedBecause").size()).isZero();
        assertThat(said()).contains("good:", "blind:", "calibration slope", "is in place");
    }

    @Test
    void a_worse_model_is_refused_with_the_figures() throws IOException {
        live("good");

        assertThat(promote("blind")).isEqualTo(2);

        assertThat(id(live)).isEqualTo("good");
        assertThat(directory.resolve("live.before")).doesNotExist();
        assertThat(said()).contains("is worse than the live model", "95 % interval [-", "keep the live model");
    }

    @Test
    void a_model_that_is_too_sure_is_refused_though_it_tells_right_from_wrong_as_well() throws IOException {
        live("good");

        assertThat(promote("sure")).isEqualTo(2);

        assertThat(said())
                .contains("is too sure: calibration slope 0.", "must be in [0.9, 1.1]")
                .doesNotContain("is worse");
    }

    @Test
    void another_place_is_taken_where_it_is_told_and_the_shipped_model_is_a_live_one() {
        Path to = directory.resolve("first");

        assertThat(promote("good", "--live", "shipped", "--to", to.toString()))
                .as(said())
                .isZero();

        assertThat(id(to)).isEqualTo("good");
        assertThat(directory.resolve("first.before")).doesNotExist();
    }

    @Test
    void a_second_promotion_keeps_only_the_last_model_before() throws IOException {
        live("sure");
        assertThat(promote("good")).as(said()).isZero();
        live("blind");

        assertThat(promote("good")).as(said()).isZero();

        assertThat(id(directory.resolve("live.before"))).isEqualTo("blind");
    }

    @Test
    void a_broken_card_is_refused_before_anything_is_scored() throws IOException {
        live("blind");
        ModelFiles.load(shared.resolve("good")).write(directory.resolve("broken"));
        Files.write(directory.resolve("broken/step.onnx"), new byte[] {1});

        assertThat(promote(directory.resolve("broken").toString())).isEqualTo(2);

        assertThat(said()).contains("step.onnx has SHA-256").doesNotContain("candidate [");
        assertThat(id(live)).isEqualTo("blind");
    }

    @Test
    void a_live_model_that_is_not_there_is_named_with_the_remedy() {
        assertThat(promote("good")).isEqualTo(2);

        assertThat(said()).contains("--live " + live + " is not there", "--live shipped --to");
    }

    @Test
    void the_live_model_is_no_candidate_for_its_own_place() throws IOException {
        live("good");

        assertThat(promote("good")).isEqualTo(2);

        assertThat(said()).contains("is the live model already");
    }

    @Test
    void too_few_answers_judge_nothing() throws IOException {
        live("blind");

        assertThat(promote("good", "few.csv", new String[0])).isEqualTo(2);

        assertThat(said()).contains("are too few to judge it; give data with at least 1000 of 30");
        assertThat(id(live)).isEqualTo("blind");
    }
}
