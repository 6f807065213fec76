package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;

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
        assertThat(floats(rows.features)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.75f);
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
    void features_are_the_published_ones() {
        trace.write(TWO_SKILLS, true, NOW, null, 0);
        trace.write(ONE_SKILL, false, NOW, null, 0);
        trace.write(ONE_SKILL, true, NOW, null, 0);
        float[] f = floats(read(TWO_SKILLS, NOW).features);
        double skill10 = 0.8 * (0.8 * (0.8 * 0.5 + 0.2)) + 0.2;
        double skill20 = 0.8 * 0.5 + 0.2;
        double[] expected = {
            Math.log1p(2),
            Math.log1p(1),
            Math.log1p(1.5),
            Math.log1p(0.5),
            Math.log1p(1),
            0,
            3 / 5.0 - 0.5,
            2.5 / 4 - 0.5,
            2 / 3.0 - 0.5,
            skill10 - 0.5,
            (skill10 + skill20) / 2 - 0.5,
            0.75
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) f[i]).as("feature %d", i).isCloseTo(expected[i], within(1e-6));
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
                FloatBuffer.wrap(new float[] {9, 0.5f}),
                FloatBuffer.wrap(new float[] {9, 0.25f}),
                FloatBuffer.wrap(new float[] {9, 9, 1.5f, 2.5f}),
                2);
        trace.write(TWO_SKILLS, true, NOW, moved, 1);
        Rows rows = read(ONE_SKILL, NOW);
        assertThat(floats(rows.domain)).containsExactly(0.5f);
        assertThat(floats(rows.itemTrack)).as("another item").containsExactly(0);
        assertThat(floats(rows.skillTracks)).containsExactly(1.5f, 0);
        assertThat(floats(read(TWO_SKILLS, NOW).skillTracks)).containsExactly(1.5f, 2.5f);
        assertThat(trace.behind()).isFalse();
    }

    @Test
    void a_trace_that_missed_the_model_once_stays_behind() {
        trace.write(ONE_SKILL, true, NOW, null, 0);
        var moved = new Moved(FloatBuffer.allocate(1), FloatBuffer.allocate(1), FloatBuffer.allocate(2), 2);
        trace.write(ONE_SKILL, true, NOW, moved, 0);
        assertThat(trace.behind()).isTrue();
        assertThat(trace.answers()).isEqualTo(2);
    }

    @Test
    void keys_are_the_same_in_every_release() {
        assertThat(TracedItem.keyOf("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(TracedItem.keyOf("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    }
}
