package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yincai.models.profile.Level;

class LearnerTraceTest {
    private static final long NOW = 1_800_000_000L;
    private static final TracedItem TWO_SKILLS = new TracedItem(1, 5, new long[] {10, 20}, new int[] {3, 4}, 0.75f);
    private static final TracedItem ONE_SKILL = new TracedItem(2, 6, new long[] {10}, new int[] {3}, 0);

    private final LearnerTrace trace = new LearnerTrace(1, 8, 8);

    private Rows read(TracedItem item, long at) {
        var rows = new Rows(1, 2, 1);
        trace.read(item, at, rows);
        return rows;
    }

    private static float[] floats(FloatBuffer buffer) {
        float[] values = new float[buffer.capacity()];
        buffer.get(0, values);
        return values;
    }

    private static int[] ints(IntBuffer buffer) {
        int[] values = new int[buffer.capacity()];
        buffer.get(0, values);
        return values;
    }

    @Test
    void a_first_answer_has_no_gaps_no_counts_and_even_ratios() {
        Rows rows = read(TWO_SKILLS, NOW);
        assertThat(ints(rows.eventGaps)).containsOnly(0);
        assertThat(ints(rows.timeGaps)).containsOnly(0);
        assertThat(ints(rows.skills)).containsExactly(3, 4);
        assertThat(floats(rows.share)).containsExactly(0.5f, 0.5f);
        float[] expected = new float[Rows.FEATURES];
        expected[39] = -0.5f;
        expected[40] = 0.75f;
        assertThat(floats(rows.features)).containsExactly(expected);
    }

    @Test
    void gaps_count_from_each_tracks_own_last_move() {
        trace.write(TWO_SKILLS, true, NOW, null, 0);
        trace.write(ONE_SKILL, false, NOW + 120, null, 0);
        Rows rows = read(TWO_SKILLS, NOW + 180);
        assertThat(ints(rows.eventGaps))
                .as("domain 1 ago, item 2 ago, skill 10 1 ago, skill 20 2 ago")
                .containsExactly(1, 2, 1, 2);
        assertThat(ints(rows.timeGaps)).containsExactly(2, 3, 2, 3);
        assertThat(ints(read(TWO_SKILLS, -1).timeGaps)).as("time not used").containsOnly(0);
    }

    @Test
    void an_answer_that_arrives_late_sets_no_clock_back() {
        trace.write(ONE_SKILL, true, NOW, null, 0);
        trace.write(TWO_SKILLS, true, NOW - 86_400, null, 0);
        assertThat(trace.lastAt()).isEqualTo(NOW);
        assertThat(trace.skills().lastAt(trace.skills().find(10))).isEqualTo(NOW);
        assertThat(trace.skills().lastAt(trace.skills().find(20))).isEqualTo(NOW - 86_400);
        assertThat(ints(read(ONE_SKILL, NOW + 120).timeGaps)[0])
                .as("two minutes")
                .isEqualTo(3);
    }

    @Test
    void features_are_the_published_ones() {
        trace.write(TWO_SKILLS, true, NOW, null, 0);
        trace.write(ONE_SKILL, false, NOW, null, 0);
        trace.write(ONE_SKILL, true, NOW, null, 0);
        float[] f = floats(read(TWO_SKILLS, NOW).features);
        double skill20 = 0.8 * 0.5 + 0.2;
        double skill10 = 0.8 * (0.8 * skill20) + 0.2;
        double two = Math.log1p(2);
        double one = Math.log1p(1);
        double[][] scopes = {
            {two, one, 0.1, 0.1, 0.1, skill10 - 0.5, one, 0, 1, -1, 1, 0, 0},
            half(
                    new double[] {two, one, 0.1, 0.1, 0.1, skill10 - 0.5, one, 0, 1, -1, 1, 0, 0},
                    new double[] {one, 0, 1 / 6.0, 1 / 6.0, 1 / 6.0, skill20 - 0.5, one, 0, 1, 0, 0, 0, 0}),
            {one, 0, 1 / 6.0, 1 / 6.0, 1 / 6.0, skill20 - 0.5, one, 0, 1, 0, 0, 0, 0}
        };
        for (int i = 0; i < 39; i++) {
            assertThat((double) f[i]).as("feature %d", i).isCloseTo(scopes[i / 13][i % 13], within(1e-6));
        }
        assertThat((double) f[39]).as("three answers in a row on skill 10").isCloseTo(Math.log1p(3), within(1e-6));
        assertThat(f[40]).as("difficulty").isEqualTo(0.75f);
    }

    private static double[] half(double[] left, double[] right) {
        double[] mean = new double[left.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (left[i] + right[i]) / 2;
        }
        return mean;
    }

    @Test
    void windows_and_streaks_look_at_the_last_answers_only() {
        for (int i = 0; i < 40; i++) {
            trace.write(ONE_SKILL, i < 30, NOW, null, 0);
        }
        float[] f = floats(read(ONE_SKILL, NOW).features);
        assertThat((double) f[3]).as("0 of the last 8").isCloseTo(1 / 10.0 - 0.5, within(1e-6));
        assertThat((double) f[4]).as("14 of the last 24").isCloseTo(15 / 26.0 - 0.5, within(1e-6));
        assertThat(f[6]).as("no streak of wins").isEqualTo(0);
        assertThat((double) f[7]).as("10 losses in a row").isCloseTo(Math.log1p(10), within(1e-6));
        assertThat(Arrays.copyOfRange(f, 8, 13)).containsOnly(-1);
    }

    @Test
    void an_answer_reads_what_its_skills_will_be_read_with_once_it_counts() {
        for (int i = 0; i < 40; i++) {
            TracedItem item = i % 3 == 0 ? TWO_SKILLS : ONE_SKILL;
            boolean correct = i % 5 < 3;
            var answer = new Rows(2, 2, 1);
            trace.read(ONE_SKILL, NOW, answer);
            trace.read(item, correct, NOW, answer);
            assertThat(answer.correct.get(1)).isEqualTo(correct ? 1 : 0);
            trace.write(item, correct, NOW, null, 0);
            for (int j = 0; j < item.skillKeys().length; j++) {
                var typical = new TracedItem(99, 0, new long[] {item.skillKeys()[j]}, new int[] {3}, 0);
                float[] expected = floats(read(typical, NOW).features);
                float[] after = new float[Rows.AFTER];
                answer.after.get((2 + j) * Rows.AFTER, after);
                assertThat(Arrays.copyOf(after, 26)).containsExactly(Arrays.copyOf(expected, 26));
                assertThat(after[26]).isEqualTo(expected[39]);
            }
        }
    }

    @Test
    void an_unused_skill_column_carries_no_share() {
        Rows rows = read(ONE_SKILL, NOW);
        assertThat(ints(rows.skills)).containsExactly(3, 0);
        assertThat(floats(rows.share)).containsExactly(1, 0);
    }

    @Test
    void hidden_vectors_are_stored_and_read_back_per_track() {
        var moved = new Moved(
                TraceCodecTest.vectors(9, 0.5f),
                TraceCodecTest.vectors(9, 0.25f),
                TraceCodecTest.vectors(9, 9, 1.5f, 2.5f),
                FloatBuffer.wrap(new float[] {0, 0, 0.7f, 0.9f}),
                2);
        trace.write(TWO_SKILLS, true, NOW, moved, 1);
        Rows rows = read(ONE_SKILL, NOW);
        assertThat(floats(rows.domain.floats())).containsExactly(0.5f);
        assertThat(floats(rows.itemTrack.floats())).as("another item").containsExactly(0);
        assertThat(floats(rows.skillTracks.floats())).containsExactly(1.5f, 0);
        assertThat(floats(read(TWO_SKILLS, NOW).skillTracks.floats())).containsExactly(1.5f, 2.5f);
        assertThat(trace.behind()).isFalse();
        assertThat(Stream.of(10L, 20L)
                        .map(key -> trace.skills().level(trace.skills().find(key))))
                .containsExactly(Level.PROFICIENT, Level.SECURE);
    }

    @Test
    void a_trace_that_missed_the_model_once_stays_behind() {
        trace.write(ONE_SKILL, true, NOW, null, 0);
        var moved = new Moved(Vectors.of(1), Vectors.of(1), Vectors.of(2), FloatBuffer.allocate(2), 2);
        trace.write(ONE_SKILL, true, NOW, moved, 0);
        assertThat(trace.behind()).isTrue();
        assertThat(trace.answers()).isEqualTo(2);
    }

    @Test
    void keys_are_the_same_in_every_release() {
        assertThat(TracedItem.keyOf("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(TracedItem.keyOf("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    }

    @Test
    void an_excerpt_reads_as_the_whole_does_and_moves_on_its_own() {
        var other = new TracedItem(3, 7, new long[] {30}, new int[] {5}, 0);
        trace.write(TWO_SKILLS, false, NOW, null, 0);
        trace.write(other, true, NOW, null, 0);
        trace.write(ONE_SKILL, false, NOW, null, 0);
        LearnerTrace excerpt = trace.excerpt(TWO_SKILLS, ONE_SKILL);
        assertThat(excerpt.skills().size()).isEqualTo(2);
        assertThat(excerpt.items().size()).isEqualTo(2);
        trace.write(TWO_SKILLS, true, NOW + 60, null, 0);
        byte[] whole = TraceCodec.encode(trace);
        excerpt.write(TWO_SKILLS, true, NOW + 60, null, 0);
        excerpt.write(ONE_SKILL, true, NOW + 90, null, 0);
        assertThat(TraceCodec.encode(trace)).as("not moved with it").isEqualTo(whole);
        trace.write(ONE_SKILL, true, NOW + 90, null, 0);
        for (TracedItem item : new TracedItem[] {TWO_SKILLS, ONE_SKILL}) {
            Rows expected = read(item, NOW + 120);
            var rows = new Rows(1, 2, 1);
            excerpt.read(item, NOW + 120, rows);
            assertThat(floats(rows.features)).containsExactly(floats(expected.features));
            assertThat(ints(rows.eventGaps)).containsExactly(ints(expected.eventGaps));
            assertThat(floats(rows.skillTracks.floats())).containsExactly(floats(expected.skillTracks.floats()));
        }
    }
}
