package org.yincai.training.fru;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yincai.inference.trace.Gaps;
import org.yincai.inference.trace.Rows;

/**
 * The parameters of the tracer as arrays that collect gradients. With d the width and h the head's units: {@code item}
 * (items + 1, d), {@code itemScale} (items + 1, 1), {@code skill} and {@code skillScale} (skills + 1, d),
 * {@code updateInput} (2 d, 3 d), {@code updateBias} (2, 3 d), {@code head} (6 d + features, h), {@code headBias} (h),
 * {@code direct} (6 d + features, 1), {@code out} (h, 1), {@code outBias} (1); per track {@code .initial} (1, d), {@code .forget} and {@code .update} (d, d),
 * {@code .eventGate} (buckets, d), {@code .timeGate} (buckets, d). Where the head reads
 * gaps, {@code .eventHead} (buckets, h), {@code .timeHead} (buckets, h), {@code .eventDirect} (buckets, 1) and
 * {@code .timeDirect} (buckets, 1) of the tracks of items and skills.
 */
final class FruWeights {
    static final String[] TRACKS = {"domain", "itemTrack", "skillTrack"};
    /** What each item has of its own. */
    static final Set<String> ITEMS = Set.of("item", "itemScale");

    /** The tracks whose gaps the head may read. */
    static final List<String> READ_BY_GAP = List.of("itemTrack", "skillTrack");

    private static final double GATE_OPEN = 1;
    private static final double CALM = 0.1;

    final int width;
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /** Seeded random parameters. */
    static FruWeights random(NDManager manager, int items, int skills, int width, int hidden, boolean gaps, long seed) {
        var weights = new FruWeights(manager, width);
        var random = new Random(seed);
        weights.gaussian("item", items + 1, width, 0.05, random);
        weights.gaussian("itemScale", items + 1, 1, 0.05, random);
        weights.gaussian("skill", skills + 1, width, 0.1, random);
        weights.gaussian("skillScale", skills + 1, width, 0.1, random);
        weights.xavier("updateInput", 2 * width, 3 * width, 1, random);
        weights.gaussian("updateBias", 2, 3 * width, 0.1, random);
        for (String track : TRACKS) {
            weights.gaussian(track + ".initial", 1, width, 0.1, random);
            weights.xavier(track + ".forget", width, width, CALM, random);
            weights.xavier(track + ".update", width, width, CALM, random);
            weights.put(track + ".eventGate", filled(Gaps.EVENT_BUCKETS * width, GATE_OPEN), Gaps.EVENT_BUCKETS, width);
            weights.gaussian(track + ".timeGate", Gaps.TIME_BUCKETS, width, 0, random);
        }
        int read = 6 * width + Rows.FEATURES;
        weights.xavier("head", read, hidden, 1, random);
        weights.gaussian("headBias", 1, hidden, 0, random);
        weights.gaussian("direct", read, 1, 0, random);
        weights.xavier("out", hidden, 1, CALM, random);
        weights.gaussian("outBias", 1, 1, 0, random);
        if (gaps) {
            for (String track : READ_BY_GAP) {
                weights.gaussian(track + ".eventHead", Gaps.EVENT_BUCKETS, hidden, 0, random);
                weights.gaussian(track + ".timeHead", Gaps.TIME_BUCKETS, hidden, 0, random);
                weights.gaussian(track + ".eventDirect", Gaps.EVENT_BUCKETS, 1, 0, random);
                weights.gaussian(track + ".timeDirect", Gaps.TIME_BUCKETS, 1, 0, random);
            }
        }
        return weights;
    }

    private FruWeights(NDManager manager, int width) {
        this.manager = manager;
        this.width = width;
    }

    /** Whether the head reads gaps. */
    boolean gaps() {
        return arrays.containsKey(READ_BY_GAP.getFirst() + ".eventHead");
    }

    NDArray get(String name) {
        return requireNonNull(arrays.get(name), name);
    }

    Map<String, NDArray> all() {
        return arrays;
    }

    /** Copies of all parameters. */
    FruModel.Parameters copy() {
        var copy = new LinkedHashMap<String, FruModel.Matrix>();
        arrays.forEach((name, array) -> copy.put(
                name,
                new FruModel.Matrix(
                        (int) array.getShape().get(0), (int) array.getShape().get(1), array.toFloatArray())));
        return new FruModel.Parameters(copy);
    }

    /** Takes the values of {@code parameters}. */
    void set(FruModel.Parameters parameters) {
        parameters.matrices().forEach((name, matrix) -> get(name).set(matrix.values()));
    }

    private void xavier(String name, int rows, int columns, double gain, Random random) {
        gaussian(name, rows, columns, gain * Math.sqrt(2.0 / (rows + columns)), random);
    }

    private void gaussian(String name, int rows, int columns, double scale, Random random) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        put(name, values, rows, columns);
    }

    private static float[] filled(int size, double value) {
        float[] values = new float[size];
        java.util.Arrays.fill(values, (float) value);
        return values;
    }

    private void put(String name, float[] values, int rows, int columns) {
        NDArray array = manager.create(values, new Shape(rows, columns));
        array.setRequiresGradient(true);
        arrays.put(name, array);
    }
}
