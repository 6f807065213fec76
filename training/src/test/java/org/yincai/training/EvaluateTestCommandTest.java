package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on learners of differing ability, made up here. */
class EvaluateTestCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path data;

    private JsonNode run(String... options) {
        var log = new ByteArrayOutputStream();
        List<String> args = Stream.concat(Stream.of("evaluate-test"), Arrays.stream(options))
                .toList();
        int code = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(log, true, StandardCharsets.UTF_8));
        assertThat(code).as(log.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_log_gives_areas_exposure_and_overlap_of_each_way_to_choose() throws IOException {
        var random = new SplittableRandom(1);
        var rows = new StringBuilder("learner,item,skills,correct,timestamp\n");
        for (int learner = 0; learner < 150; learner++) {
            double theta = 1.5 * random.nextGaussian();
            for (int answer = 0; answer < 40; answer++) {
                int item = (answer * 3 + learner) % 120;
                boolean correct = random.nextDouble() < 1 / (1 + Math.exp(-theta - (item % 9 - 4) / 2.0));
                rows.append("u%d,q%d,s%d,%d,%n".formatted(learner, item, item % 4, correct ? 1 : 0));
            }
        }
        Files.writeString(data.resolve("log.csv"), rows);

        JsonNode json = run("--format", "csv", "--data", data.resolve("log.csv").toString(), "--draws", "2");

        assertThat(json.propertyNames())
                .containsExactly("random", "plain information", "adaptive, intake unknown", "adaptive");
        assertThat(json.at("/adaptive/auc@10").asDouble())
                .isGreaterThan(json.at("/adaptive/auc@1").asDouble())
                .isBetween(.7, .95);
        assertThat(json.at("/adaptive/overlap").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void a_matrix_gives_figures_by_decile_of_each_plan() throws IOException {
        var random = new SplittableRandom(2);
        String header = IntStream.range(1, 16).mapToObj(i -> "\"E" + i + "\"").collect(Collectors.joining(","));
        var rows = new StringBuilder("\"id\"," + header + "\n");
        var tags = new StringBuilder("\"skill1\",\"skill2\"\n");
        for (int i = 0; i < 15; i++) {
            tags.append(i % 2 == 0 ? "1,0\n" : "0,1\n");
        }
        for (int learner = 1; learner <= 120; learner++) {
            double theta = random.nextGaussian();
            rows.append(learner);
            for (int item = 0; item < 15; item++) {
                rows.append(random.nextDouble() < 1 / (1 + Math.exp(-1.5 * (theta - item / 5.0 + 1.5))) ? ",1" : ",0");
            }
            rows.append('\n');
        }
        Files.writeString(data.resolve("made__data.csv"), rows);
        Files.writeString(data.resolve("made__q.matrix.csv"), tags);

        JsonNode json =
                run("--format", "cdm", "--data", data.resolve("made__data.csv").toString(), "--most", "6");

        assertThat(json.size()).isEqualTo(7);
        assertThat(json.at("/shadow test/all/broken").asDouble()).isZero();
        assertThat(json.at("/shadow test, eligibility/all/broken").asDouble()).isZero();
        assertThat(json.at("/random/all/broken").asDouble()).isPositive();
        JsonNode plain = json.get("plain information");
        assertThat(plain.propertyNames()).hasSize(11).contains("1", "10", "all");
        assertThat(plain.at("/all/rmse").asDouble())
                .isLessThan(json.at("/random/all/rmse").asDouble());
        assertThat(plain.at("/all/length").asDouble()).isBetween(4.0, 6.0);
        assertThat(plain.at("/1/truth").asDouble())
                .isLessThan(plain.at("/10/truth").asDouble());
    }
}
