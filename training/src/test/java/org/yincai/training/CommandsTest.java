package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.trace.Precision;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fixture.Numpy;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a small data set in the public format. */
class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path data;

    private void write(String name, AnswerLog answers, int firstLearner) throws IOException {
        var text = new StringBuilder("user_id\titem_id\ttimestamp\tcorrect\tskill_id\n");
        for (int i = 0; i < answers.learners().size(); i++) {
            int learner = firstLearner + i;
            answers.learners()
                    .get(i)
                    .answers()
                    .forEach(a -> text.append(learner)
                            .append('\t')
                            .append(a.item().value().substring(1))
                            .append("\t0\t")
                            .append(a.correct() ? 1 : 0)
                            .append("\t0\n"));
        }
        Files.writeString(data.resolve(name), text);
    }

    private PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Arguments arguments(String... more) {
        var all = new ArrayList<>(List.of("--format", "gervet", "--data", data.toString()));
        all.addAll(Arrays.asList(more));
        return new Arguments(all);
    }

    private void dataSet() throws IOException {
        int[] starts = new int[21];
        int[] columns = new int[20];
        for (int i = 0; i < 20; i++) {
            starts[i + 1] = i + 1;
            columns[i] = i % 5;
        }
        Numpy.matrix(data.resolve("q_mat.npz"), new long[] {20, 5}, starts, columns);
        write("preprocessed_data_train.csv", Logs.log(60, 30, false, 1), 0);
        write("preprocessed_data_test.csv", Logs.log(20, 30, false, 2), 1_000);
    }

    @Test
    void baselines_are_compared_with_each_other_and_with_an_exported_model() throws IOException {
        dataSet();
        String model = data.resolve("model").toString();
        Path report = data.resolve("report");
        new TrainCommand(stream(out), stream(log)).run(arguments("--out", model, "--width", "8", "--epochs", "2"));
        out.reset();

        new CompareCommand(stream(out), stream(log))
                .run(arguments("--models", "item-mean,irt,pfa", "--model", model, "--report", report.toString()));

        var json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("models").propertyNames()).containsExactly("item-mean", "irt", "pfa", "fru-gervet-1");
        assertThat(json.at("/models/fru-gervet-1/curve/1/epoch").asInt()).isEqualTo(2);
        assertThat(json.at("/command").asString()).isEqualTo("compare --format gervet --models item-mean,irt,pfa");
        assertThat(report.resolve("validation.svg")).exists();
        assertThatThrownBy(() -> new CompareCommand(stream(out), stream(log)).run(arguments("--models", "irt,oracle")))
                .hasMessageContaining("oracle")
                .hasMessageContaining("best-lr");
    }

    @Test
    void a_trained_model_is_written_with_its_figures_and_evaluates_to_the_same() throws IOException {
        dataSet();
        String model = data.resolve("model").toString();

        new TrainCommand(stream(out), stream(log)).run(arguments("--out", model, "--width", "8", "--epochs", "2"));
        String trained = out.toString(StandardCharsets.UTF_8);
        out.reset();
        new EvaluateCommand(stream(out), stream(log)).run(arguments("--model", model));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(trained).startsWith("{\"all\":{\"answers\":");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("epoch 2", "within-learner AUC");
        var card = ModelFiles.load(Path.of(model)).card();
        assertThat(card.training())
                .containsEntry("command", "train --format gervet --width 8 --epochs 2")
                .containsEntry("stateBytes", StateRoom.bytes(card.tracks(), 8))
                .containsEntry("commit", Commit.of(Path.of("").toAbsolutePath()));
        assertThat((Double) card.training().get("farthestFromEngine")).isLessThan(1e-5);
        assertThat(Files.exists(data.resolve("model/curriculum.json"))).isTrue();
    }

    @Test
    void what_learners_of_a_log_practised_later_are_their_goals() throws IOException {
        dataSet();
        String model = data.resolve("model").toString();
        new TrainCommand(stream(out), stream(log)).run(arguments("--out", model, "--width", "8", "--epochs", "1"));
        String[] few = {"--simulator", model, "--seeds", "1", "--answers", "1000", "--quests", "10", "--drawn", "false"
        };
        out.reset();

        new SimulateGoalsCommand(stream(out), stream(log)).run(arguments(few));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("| every goal with m_0 < .95", "| goals with m_0 < .6", "| look-ahead | ", "| q-learning | ");
        assertThatThrownBy(() -> new SimulateGoalsCommand(stream(out), stream(log))
                        .run(arguments("--simulator", model, "--validation", "true", "--offered", "0")))
                .hasMessageContaining("--offered");
    }

    @Test
    void a_model_may_learn_from_all_learners_and_know_every_item_answered() throws IOException {
        dataSet();
        Path model = data.resolve("model");
        var command = new TrainCommand(stream(out), stream(log));

        command.run(arguments(
                "--out", model.toString(), "--width", "8", "--epochs", "2", "--refit", "true", "--item-answers", "1"));

        assertThat(ModelFiles.load(model).card().training())
                .containsEntry(
                        "protocol",
                        "learner-disjoint; learnt from all training learners to the last epoch; whole test histories");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("training 1/2", "validation AUC", "training 2/2", "no learners held out");
        assertThatThrownBy(() -> command.run(
                        arguments("--out", model.toString(), "--refit", "true", "--members", "2", "--distil", "true")))
                .hasMessageContaining("--refit true learns from answers alone");
    }

    @Test
    void members_that_learn_from_all_learners_are_written_as_one_model() throws IOException {
        dataSet();
        Path model = data.resolve("model");

        new TrainCommand(stream(out), stream(log))
                .run(arguments(
                        "--out",
                        model.toString(),
                        "--width",
                        "8",
                        "--epochs",
                        "1",
                        "--refit",
                        "true",
                        "--members",
                        "3",
                        "--rate",
                        "0.004",
                        "--dropout",
                        "0.4",
                        "--item-mask",
                        "0.05",
                        "--item-rate",
                        "2",
                        "--gaps",
                        "true",
                        "--half-state",
                        "true"));

        ModelCard card = ModelFiles.load(model).card();
        assertThat(card.training())
                .extractingByKey("command")
                .asString()
                .contains("--rate 0.004 --dropout 0.4 --item-mask 0.05");
        assertThat(card.width()).isEqualTo(24);
        assertThat(card.tracks().precision()).isEqualTo(Precision.HALF);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("training 1/4", "training 4/4");
    }

    @Test
    void a_model_of_answers_with_times_goes_by_the_clock() throws IOException {
        var rows = new StringBuilder("learner,item,skills,correct,timestamp\n");
        AnswerLog answers = Logs.log(60, 30, true, 1);
        for (var learner : answers.learners()) {
            learner.answers()
                    .forEach(a -> rows.append(learner.id() + "," + a.item() + ",s" + a.item() + ","
                            + (a.correct() ? 1 : 0) + "," + a.atSeconds() + "\n"));
        }
        Files.writeString(data.resolve("log.csv"), rows);
        String model = data.resolve("timed").toString();
        String file = data.resolve("log.csv").toString();

        new TrainCommand(stream(out), stream(log))
                .run(new Arguments(
                        List.of("--format", "csv", "--data", file, "--out", model, "--width", "8", "--epochs", "2")));

        var card = ModelFiles.load(Path.of(model)).card();
        assertThat(card.clock()).isEqualTo(Clocking.TIME);
        assertThat((Double) card.training().get("farthestFromEngine")).isLessThan(1e-5);
    }
}
