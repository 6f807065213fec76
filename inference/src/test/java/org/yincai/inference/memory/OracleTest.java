package org.yincai.inference.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.Reviewed.Phase;

/**
 * The scheduler against ts-fsrs 5.4.2, which rounds to eight digits after every step: {@code src/test/oracle/reviews.mjs}
 * writes the histories, 200 of them are kept here and {@code -Doracle=FILE} reads others.
 */
class OracleTest {
    private static final double TOLERANCE = 1e-6;

    private final List<String> differences = new ArrayList<>();
    private int histories;
    private int reviews;

    @Test
    void every_review_of_every_history_is_as_the_oracle_has_it() throws IOException {
        ReviewScheduler scheduler = scheduler(FsrsWeights.DEFAULT, .9);
        @Nullable Reviewed state = null;
        try (BufferedReader lines = open(System.getProperty("oracle", ""))) {
            for (String line : lines.lines().toList()) {
                String[] cells = line.split(",");
                if (cells[0].equals("w")) {
                    double[] numbers = Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    scheduler = scheduler(new FsrsWeights(Arrays.copyOfRange(numbers, 1, 22)), numbers[0]);
                    state = null;
                    histories++;
                } else {
                    Rating rating = Rating.graded(Integer.parseInt(cells[0]));
                    state = scheduler.review(state, rating, Instant.ofEpochSecond(Long.parseLong(cells[1])));
                    compare(state, cells);
                }
            }
        }

        assertThat(histories).isGreaterThanOrEqualTo(200);
        assertThat(differences).as("of %d reviews", reviews).isEmpty();
    }

    private void compare(Reviewed state, String[] cells) {
        reviews++;
        double stability = Double.parseDouble(cells[2]);
        double difficulty = Double.parseDouble(cells[3]);
        boolean same = Math.abs(state.memory().stability() - stability) <= TOLERANCE * Math.max(1, stability)
                && Math.abs(state.memory().difficulty() - difficulty) <= TOLERANCE
                && state.phase() == Phase.valueOf(cells[4])
                && state.step() == Integer.parseInt(cells[5])
                && state.due().getEpochSecond() == Long.parseLong(cells[6]);
        if (!same) {
            differences.add("history " + histories + ": " + String.join(",", cells) + " against " + state);
        }
    }

    private static ReviewScheduler scheduler(FsrsWeights weights, double retention) {
        ReviewOptions usual = ReviewOptions.DEFAULT;
        return new ReviewScheduler(
                new Fsrs(weights),
                new ReviewOptions(retention, usual.learning(), usual.relearning(), usual.longestDays(), usual.zone()));
    }

    private static BufferedReader open(String file) throws IOException {
        return file.isEmpty()
                ? new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(OracleTest.class.getResourceAsStream("reviews.csv")),
                        StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }
}
