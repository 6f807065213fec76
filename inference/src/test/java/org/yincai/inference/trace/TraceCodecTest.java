package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.UnreadableTrace.Reason;
import org.yincai.models.profile.Level;

class TraceCodecTest {
    /** Makes the golden trace: two answers, the second one without the model. Its bytes never change for a version. */
    static LearnerTrace golden() {
        var trace = new LearnerTrace(2, 4, 2);
        var fractions = new TracedItem(11, 1, new long[] {101, 102}, new int[] {1, 2}, 0.5f);
        var moved =
                new Moved(vectors(0.25f, -1), vectors(0.5f, 2), vectors(1, -0.5f, 3, 4), FloatBuffer.allocate(4), 2);
        trace.write(fractions, true, 1_800_000_000L, moved, 0);
        trace.write(new TracedItem(12, 2, new long[] {103}, new int[] {3}, 0), false, 1_800_000_060L, null, 0);
        trace.skills().known(0, 0.75f);
        trace.skills().level(0, Level.PROFICIENT);
        trace.skills().level(1, Level.NOT_STARTED);
        return trace;
    }

    static Vectors vectors(float... values) {
        Vectors vectors = Vectors.of(values.length);
        vectors.floats().put(0, values);
        return vectors;
    }

    private static LearnerTrace fresh() {
        return new LearnerTrace(2, 4, 2);
    }

    @Test
    void writes_the_golden_bytes_of_version_2() throws IOException {
        assertThat(HexFormat.of().formatHex(TraceCodec.encode(golden()))).isEqualTo(goldenHex());
    }

    @Test
    void reads_the_golden_bytes_of_version_2() throws IOException {
        LearnerTrace read = TraceCodec.decode(HexFormat.of().parseHex(goldenHex()), fresh());
        assertThat(read.answers()).isEqualTo(2);
        assertThat(read.wins()).isEqualTo(1);
        assertThat(read.behind()).isTrue();
        assertThat(read.lastAt()).isEqualTo(1_800_000_060L);
        assertThat(read.domain).containsExactly(Float.floatToIntBits(0.25f), Float.floatToIntBits(-1));
        assertThat(read.skills().size()).isEqualTo(3);
        assertThat(read.skills().level(0)).isEqualTo(Level.PROFICIENT);
        assertThat(read.skills().known(0)).isEqualTo(0.75f);
        assertThat(read.skills().known(2)).isNaN();
        assertThat(read.items().find(12)).isEqualTo(1);
        assertThat(TraceCodec.encode(read)).isEqualTo(TraceCodec.encode(golden()));
    }

    private static String goldenHex() throws IOException {
        try (var stream = TraceCodecTest.class.getResourceAsStream("trace-v2.hex")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    @Test
    void a_read_trace_goes_on_as_the_written_one_does() {
        LearnerTrace written = golden();
        LearnerTrace read = TraceCodec.decode(TraceCodec.encode(written), fresh());
        for (int i = 0; i < 20; i++) {
            var item = new TracedItem(i % 5, 0, new long[] {i % 7}, new int[] {0}, 0);
            written.write(item, i % 3 == 0, 1_800_000_100L + i, null, 0);
            read.write(item, i % 3 == 0, 1_800_000_100L + i, null, 0);
        }
        assertThat(TraceCodec.encode(read)).isEqualTo(TraceCodec.encode(written));
    }

    @Test
    void refuses_every_single_flipped_bit() {
        byte[] bytes = TraceCodec.encode(golden());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> TraceCodec.decode(flipped, fresh()))
                    .as("bit %d", bit)
                    .isInstanceOf(UnreadableTrace.class);
        }
    }

    @Test
    void refuses_every_truncation() {
        byte[] bytes = TraceCodec.encode(golden());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertRefused(cut, fresh(), Reason.LENGTH);
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), fresh(), Reason.LENGTH);
    }

    @Test
    void refuses_another_version_width_or_more_tracks_than_are_kept() {
        byte[] bytes = TraceCodec.encode(golden());
        byte[] newer = bytes.clone();
        newer[0] = 3;
        assertRefused(newer, fresh(), Reason.VERSION);
        assertRefused(bytes, new LearnerTrace(4, 4, 2), Reason.WIDTH);
        assertRefused(bytes, new LearnerTrace(2, 2, 2), Reason.CAPACITY);
    }

    private static void assertRefused(byte[] bytes, LearnerTrace fresh, Reason reason) {
        assertThatThrownBy(() -> TraceCodec.decode(bytes, fresh))
                .isInstanceOf(UnreadableTrace.class)
                .hasMessageContaining("rebuild the trace from the journal")
                .asInstanceOf(type(UnreadableTrace.class))
                .extracting(UnreadableTrace::reason)
                .isEqualTo(reason);
    }

    @Test
    void writes_into_the_middle_of_a_buffer_and_reads_from_there() {
        var buffer = ByteBuffer.allocate(TraceCodec.size(golden()) + 7).position(5);
        TraceCodec.encode(golden(), buffer);
        assertThat(buffer.remaining()).isEqualTo(2);
        buffer.limit(buffer.position()).position(5);
        assertThat(TraceCodec.encode(TraceCodec.decode(buffer, fresh()))).isEqualTo(TraceCodec.encode(golden()));
    }

    @Test
    void a_learner_of_25_skills_and_32_items_at_width_32_takes_under_ten_kilobytes() {
        var trace = new LearnerTrace(32, 256, 32);
        for (int i = 0; i < 100; i++) {
            trace.write(new TracedItem(i, 0, new long[] {i % 25}, new int[] {0}, 0), true, i, null, 0);
        }
        assertThat(TraceCodec.encode(trace)).hasSize(9_649).hasSize(TraceCodec.size(trace));
    }

    @Test
    void a_state_of_1000_answers_over_50_skills_fits_where_its_item_tracks_were_counted_for_it() {
        int items = TraceCodec.itemsWithin(32 * 1024, 64, Precision.SINGLE, 50);
        var trace = new LearnerTrace(64, 256, items);
        for (int i = 0; i < 1_000; i++) {
            trace.write(new TracedItem(i, 0, new long[] {i % 50}, new int[] {0}, 0), true, i, null, 0);
        }

        assertThat(items).isEqualTo(60);
        assertThat(TraceCodec.size(trace)).isBetween(32 * 1024 - 292, 32 * 1024);
        assertThat(TraceCodec.itemsWithin(1_000, 64, Precision.SINGLE, 50)).isNegative();
    }
}
