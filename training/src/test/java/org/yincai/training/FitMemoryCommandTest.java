package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FitMemoryCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private int run(String... args) {
        return Main.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void a_file_of_reviews_gives_weights_and_figures() throws IOException {
        var rows = new StringBuilder("card_id,review_rating,review_time,review_duration\n");
        for (int card = 0; card < 40; card++) {
            for (int day = 0; day < 5; day++) {
                int rating = (card + day) % 4 == 0 ? 1 : 3;
                rows.append("c%d,%d,2026-01-%02dT10:%02d:00+00:00,9%n".formatted(card, rating, 1 + day * 6, card));
            }
        }
        Path file = written("reviews.csv", rows.toString());

        assertThat(run("fit-memory", "--reviews", file.toString(), "--rounds", "2"))
                .isZero();

        var json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("weights").size()).isEqualTo(21);
        assertThat(json.at("/figures/set aside, fitted weights/reviews").asInt())
                .isBetween(30, 60);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("round 1 loss", "set aside, default weights");
    }

    @Test
    void a_log_of_answers_will_do() throws IOException {
        var rows = new StringBuilder("learner,item,skills,correct,timestamp\n");
        for (int i = 0; i < 400; i++) {
            rows.append("u%d,q%d,a,%d,%d%n".formatted(i % 20, i, i % 3 == 0 ? 0 : 1, 86_400 * (1 + i / 20)));
        }
        Path file = written("log.csv", rows.toString());

        assertThat(run("fit-memory", "--format", "csv", "--data", file.toString(), "--rounds", "1"))
                .isZero();

        assertThat(JsonMapper.shared()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .get("split")
                        .asString())
                .isEqualTo("learners");
    }

    @Test
    void faults_of_a_file_are_listed() throws IOException {
        Path file =
                written("reviews.csv", "card_id,review_rating,review_time\nc,5,2026-01-01\nc,3,soon\nc,3,2026-01-01\n");

        assertThat(run("fit-memory", "--reviews", file.toString())).isEqualTo(2);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("line 2", "line 3", "rating of 1 to 4");
        Path other = written("other.csv", "card,rating\nc,3\n");
        assertThat(run("fit-memory", "--reviews", other.toString())).isEqualTo(2);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("card_id, review_rating and review_time");
    }
}
