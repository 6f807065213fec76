package org.yincai.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.yincai.training.evaluate.Report;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.TrainingWatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WrittenTest {
    @TempDir
    Path directory;

    private static Evaluated model(String name, List<LearningCurve.Point> curve) {
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < 60; i++) {
            scored.add(new Scored(i % 3, i / 3, i, i % 10 / 10f, i % 3 == 0));
        }
        return new Evaluated(name, Report.of(scored, Logs.log(3, 5, false, 1)), Double.NaN, 0.5, curve);
    }

    @Test
    void writes_a_table_figures_and_plots_that_can_be_read()
            throws IOException, ParserConfigurationException, SAXException {
        var curve = new LearningCurve(TrainingWatch.SILENT);
        curve.begin(2);
        curve.epoch(1, 0.6, OptionalDouble.of(0.7));
        curve.epoch(2, 0.5, OptionalDouble.of(0.75));

        new Written("compare --seed 1", List.of(model("a & b", List.of()), model("fru", curve.points())))
                .into(directory);

        String text = Files.readString(directory.resolve("report.md"));
        JsonNode json = JsonMapper.shared().readTree(Files.readString(directory.resolve("report.json")));
        assertThat(text).contains("`compare --seed 1`", "| a & b |", "学习者内", "unseenItems");
        assertThat(json.at("/models/fru/slices/all/answers").asInt()).isEqualTo(60);
        assertThat(json.at("/models/fru/slices/all/interval95/auc/0").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(json.at("/models/fru/curve/1/validationAuc").asDouble()).isEqualTo(0.75);
        for (String plot : List.of("calibration.svg", "history.svg", "loss.svg", "validation.svg")) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(directory.resolve(plot).toFile());
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(10);
            assertThat(text).contains("](" + plot + ")");
        }
    }

    @Test
    void without_epochs_there_is_no_learning_curve() throws IOException {
        new Written("evaluate", List.of(model("irt", List.of()))).into(directory);

        assertThat(directory.resolve("history.svg")).exists();
        assertThat(directory.resolve("loss.svg")).doesNotExist();
    }

    @Test
    void a_training_that_held_nobody_out_has_a_curve_of_its_loss_alone() throws IOException {
        var curve = List.of(new LearningCurve.Point(1, 0.6, OptionalDouble.empty()));

        new Written("evaluate", List.of(model("student", curve))).into(directory);

        assertThat(directory.resolve("loss.svg")).exists();
        assertThat(directory.resolve("validation.svg")).doesNotExist();
        assertThat(Files.readString(directory.resolve("report.json"))).doesNotContain("NaN");
    }

    @Test
    void a_curve_is_read_back_from_a_card_and_nonsense_is_passed_over() {
        var point = new LearningCurve.Point(3, 0.5, OptionalDouble.of(0.75));
        var unheld = new LearningCurve.Point(4, 0.4, OptionalDouble.empty());

        assertThat(LearningCurve.ofCard(
                        Map.of("curve", List.of(point.asMap(), unheld.asMap(), "?", Map.of("epoch", "1")))))
                .containsExactly(point, unheld);
        assertThat(LearningCurve.ofCard(Map.of("seed", 1))).isEmpty();
    }
}
