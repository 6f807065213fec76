package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.trace.UnreadableTrace.Reason;

class PrecisionTest {
    private static final TracedItem ITEM = new TracedItem(1, 5, new long[] {10, 20}, new int[] {3, 4}, 0);

    private final Random random = new Random(1);

    private Vectors drawn(int floats) {
        var vectors = Vectors.of(floats);
        for (int i = 0; i < floats; i++) {
            vectors.floats().put(i, (float) random.nextGaussian() * 3);
        }
        return vectors;
    }

    private static float[] read(Vectors vectors, int from, int width) {
        float[] values = new float[width];
        vectors.floats().get(from, values);
        return values;
    }

    private static float[] rounded(float[] values) {
        float[] halves = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            halves[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
        }
        return halves;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void halves_give_back_what_was_written_rounded_and_the_domain_as_it_was(int width) {
        var trace = new LearnerTrace(width, 4, 4, Precision.HALF);
        for (int i = 0; i < 3; i++) {
            var moved = new Moved(drawn(width), drawn(width), drawn(2 * width), FloatBuffer.allocate(2), 2);
            trace.write(ITEM, true, 0, moved, 0);
            for (LearnerTrace each : new LearnerTrace[] {trace, stored(trace), trace.excerpt(ITEM)}) {
                var rows = new Rows(1, 2, width);
                each.read(ITEM, 0, rows);
                assertThat(read(rows.domain, 0, width)).isEqualTo(read(moved.domain(), 0, width));
                assertThat(read(rows.itemTrack, 0, width)).isEqualTo(rounded(read(moved.itemTrack(), 0, width)));
                assertThat(read(rows.skillTracks, width, width))
                        .isEqualTo(rounded(read(moved.skillTracks(), width, width)));
            }
        }
    }

    private static LearnerTrace stored(LearnerTrace trace) {
        return TraceCodec.decode(TraceCodec.encode(trace), new LearnerTrace(trace.width, 4, 4, trace.precision));
    }

    @ParameterizedTest
    @EnumSource
    void a_stored_trace_is_behind_when_it_was_and_has_the_same_bytes_again(Precision precision) {
        var trace = new LearnerTrace(3, 4, 4, precision);
        trace.write(
                new TracedItem(7, 0, new long[] {30}, new int[] {0}, 0),
                false,
                0,
                new Moved(drawn(3), drawn(3), drawn(6), FloatBuffer.allocate(2), 2),
                0);
        trace.write(ITEM, true, 0, new Moved(drawn(3), drawn(3), drawn(6), FloatBuffer.allocate(2), 2), 0);
        assertThat(stored(trace).behind()).isFalse();
        assertThat(TraceCodec.encode(stored(trace))).isEqualTo(TraceCodec.encode(trace));
        trace.write(ITEM, true, 0, null, 0);
        assertThat(stored(trace).behind()).isTrue();
        assertThat(TraceCodec.encode(stored(trace))).isEqualTo(TraceCodec.encode(trace));
    }

    @Test
    void a_state_in_halves_takes_half_the_bytes_for_its_vectors() {
        var single = new LearnerTrace(32, 4, 4);
        var half = new LearnerTrace(32, 4, 4, Precision.HALF);
        for (LearnerTrace trace : new LearnerTrace[] {single, half}) {
            trace.write(ITEM, true, 0, new Moved(drawn(32), drawn(32), drawn(64), FloatBuffer.allocate(2), 2), 0);
        }
        assertThat(TraceCodec.size(single) - TraceCodec.size(half)).isEqualTo(3 * 32 * 2);
    }

    /** With width 1 both take as many bytes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 32})
    void a_state_in_one_precision_is_none_in_the_other(int width) {
        var half = new LearnerTrace(width, 4, 4, Precision.HALF);
        var single = new LearnerTrace(width, 4, 4);
        half.write(ITEM, true, 0, null, 0);
        single.write(ITEM, true, 0, null, 0);
        assertRefused(half, new LearnerTrace(width, 4, 4));
        assertRefused(single, new LearnerTrace(width, 4, 4, Precision.HALF));
    }

    private static void assertRefused(LearnerTrace stored, LearnerTrace fresh) {
        assertThatThrownBy(() -> TraceCodec.decode(TraceCodec.encode(stored), fresh))
                .asInstanceOf(type(UnreadableTrace.class))
                .extracting(UnreadableTrace::reason)
                .isEqualTo(Reason.PRECISION);
    }

    @Test
    void more_items_fit_into_a_state_in_halves() {
        int items = TraceCodec.itemsWithin(32 * 1024, 96, Precision.HALF, 50);
        var trace = new LearnerTrace(96, 256, items, Precision.HALF);
        for (int i = 0; i < 1_000; i++) {
            trace.write(new TracedItem(i, 0, new long[] {i % 50}, new int[] {0}, 0), true, i, null, 0);
        }
        assertThat(items).isEqualTo(90);
        assertThat(TraceCodec.itemsWithin(32 * 1024, 96, Precision.SINGLE, 50)).isEqualTo(26);
        assertThat(TraceCodec.size(trace)).isBetween(32 * 1024 - 228, 32 * 1024);
    }
}
