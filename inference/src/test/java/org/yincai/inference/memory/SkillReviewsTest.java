package org.yincai.inference.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.SkillId;

class SkillReviewsTest {
    /** Midnight in China comes at 16:00 UTC. */
    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private static final SkillId SKILL = new SkillId("adding");

    private final SkillReviews reviews = new SkillReviews(FsrsWeights.DEFAULT);
    private final SkillMemories memories = new SkillMemories();

    private SkillMemory after(boolean correct, Duration when) {
        reviews.answered(memories, List.of(SKILL), correct, START.plus(when));
        return memories.of(SKILL).orElseThrow();
    }

    @Test
    void a_review_is_a_day_or_more_away() {
        assertThat(after(false, Duration.ZERO).due()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(new SkillMemories().of(SKILL)).isEmpty();
    }

    @Test
    void the_first_memory_is_that_of_the_published_weights_in_single_precision() {
        SkillMemory right = after(true, Duration.ZERO);
        assertThat(right.memory().stability()).isEqualTo((float) 3.2602);
        assertThat(right.due()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(reviews.retrievability(right, START)).isEqualTo(1);
        assertThat(reviews.retrievability(right, START.plus(Duration.ofDays(3))))
                .isBetween(.9, .91);
    }

    @Test
    void answers_of_the_same_day_make_it_hardly_firmer_and_a_later_day_much() {
        for (int i = 0; i < 10; i++) {
            after(true, Duration.ofMinutes(i));
        }
        assertThat(memories.of(SKILL).orElseThrow().memory().stability()).isBetween(4.0, 6.0);
        assertThat(after(true, Duration.ofDays(5)).memory().stability()).isGreaterThan(12);
    }

    @Test
    void only_what_was_recalled_on_a_later_day_is_rechecked() {
        assertThat(after(true, Duration.ZERO).rechecked()).isFalse();
        assertThat(after(true, Duration.ofMinutes(30)).rechecked()).isFalse();
        assertThat(after(true, Duration.ofMinutes(90)).rechecked()).isTrue();
        assertThat(after(true, Duration.ofMinutes(100)).rechecked()).isTrue();
        assertThat(after(false, Duration.ofDays(9)).rechecked()).isFalse();
    }

    @Test
    void what_comes_late_counts_as_given_with_the_answer_before() {
        after(true, Duration.ofDays(2));
        assertThat(after(true, Duration.ZERO).at()).isEqualTo(START.plus(Duration.ofDays(2)));
    }

    @Test
    void written_and_read_again_it_goes_on_bit_for_bit() throws IOException {
        var random = new SplittableRandom(1);
        SkillMemories copied = new SkillMemories();
        long seconds = 0;
        for (int i = 0; i < 2_000; i++) {
            List<SkillId> skills = List.of(new SkillId("skill-" + random.nextInt(300)));
            boolean correct = random.nextInt(3) > 0;
            seconds += random.nextInt(200_000);
            Instant at = START.plusMillis(seconds * 1_000 + random.nextInt(1_000));
            reviews.answered(memories, skills, correct, at);
            reviews.answered(copied, skills, correct, at);
            copied = SkillMemories.read(in(bytes(copied)));
        }
        assertThat(bytes(copied)).isEqualTo(bytes(memories)).hasSize(2 + 22 * SkillMemories.MOST);
    }

    @Test
    void what_is_out_of_range_is_refused() throws IOException {
        after(true, Duration.ZERO);
        byte[] bytes = bytes(memories);
        bytes[10] = (byte) 0x80;
        assertThatThrownBy(() -> SkillMemories.read(in(bytes))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_weights_are_another_model() {
        double[] weights = FsrsWeights.DEFAULT.toArray();
        weights[0] = 1;
        assertThat(new SkillReviews(new FsrsWeights(weights)).model()).isNotEqualTo(reviews.model());
    }

    private static byte[] bytes(SkillMemories memories) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memories.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
