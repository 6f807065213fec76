package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.Rows;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;

class BatchTest {
    private static final AnswerLog LOG = Logs.log(30, 40, true, 1);
    private static final Vocabulary VOCABULARY = Vocabulary.of(LOG, 3, Vocabulary.widest(LOG));

    @Test
    void every_piece_is_in_one_group_and_groups_are_of_the_size_asked_for() {
        List<Piece> pieces = VOCABULARY.pieces(LOG, 15, Lessons.NONE);

        List<List<Piece>> groups = Batch.shuffled(pieces, 100, new Random(1));

        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(pieces);
        assertThat(groups)
                .allSatisfy(
                        g -> assertThat(g.stream().mapToInt(Piece::size).sum()).isBetween(50, 165));
    }

    @Test
    void features_of_a_piece_count_from_the_learners_first_answer() {
        Piece whole = Collections.max(VOCABULARY.histories(LOG), Comparator.comparingInt(Piece::size));
        int from = whole.size() / 2;
        Piece end = new Piece(whole.learner(), from, whole.to(), whole.traced(), whole.k(), Lessons.NONE);

        float[] all = new Batch(List.of(whole)).features;

        assertThat(new Batch(List.of(end)).features)
                .isEqualTo(Arrays.copyOfRange(all, from * Rows.FEATURES, all.length));
    }

    @Test
    void a_penalty_is_shared_among_the_answers_of_its_item() {
        List<Piece> pieces = VOCABULARY.histories(LOG);
        float[] shares = new ItemPrior(2, pieces).shares(new Batch(pieces));
        long items = pieces.stream()
                .flatMap(p -> IntStream.range(0, p.size()).mapToObj(p::item))
                .filter(i -> i.index() > 0)
                .distinct()
                .count();

        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        assertThat(sum).isCloseTo(2.0 * items, org.assertj.core.data.Offset.offset(1e-3));
    }
}
