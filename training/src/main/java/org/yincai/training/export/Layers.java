package org.yincai.training.export;

import java.util.Arrays;
import org.yincai.inference.trace.Gaps;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;

/**
 * What the graphs of a model share. The gate tables of both kinds of gap become one table, read at events *
 * {@link Gaps#TIME_BUCKETS} + time, or the table of events alone when the model does not use time.
 */
final class Layers {
    final int width;
    private final FruModel model;
    private final boolean timed;
    private final Graph graph;

    Layers(FruModel model, boolean timed, Graph graph) {
        this.model = model;
        this.timed = timed;
        this.graph = graph;
        this.width = model.width();
    }

    Matrix parameter(String name) {
        return model.parameters().get(name);
    }

    String matrix(String name) {
        Matrix matrix = parameter(name);
        return graph.weight("w." + name, matrix.values(), matrix.rows(), matrix.columns());
    }

    /** Rows of the gate tables for every track of the inputs. */
    String gaps() {
        return timed
                ? graph.op(
                        "Add", graph.op("Mul", "event_gaps", graph.scalar("buckets", Gaps.TIME_BUCKETS)), "time_gaps")
                : "event_gaps";
    }

    /** What is left of a track after its gap, or its learned initial vector. */
    String read(String track, String hidden, String gap) {
        String kept = graph.op("Sigmoid", product(hidden, track + ".forget", graph.op("Gather", gates(track), gap)));
        return graph.op("Add", graph.op("Mul", hidden, kept), graph.op("Gather", unseen(track), gap));
    }

    /** What is left of a track that the answer right before moved. */
    String readMoved(String track, String hidden) {
        float[] gate = rightAfter(gateTable(track), width);
        String bias = graph.weight(track + ".gateMoved", gate, 1, width);
        String kept = graph.op("Sigmoid", product(hidden, track + ".forget", bias));
        return graph.op("Mul", hidden, kept);
    }

    /** What a table of gaps holds for a track that the answer right before moved, no second ago. */
    float[] rightAfter(float[] table, int columns) {
        int gap = Gaps.events(1) * buckets() + (timed ? Gaps.time(0) : 0);
        return rows(table, columns, gap, gap + 1);
    }

    /** {@code rows} times a matrix, plus; the skills of a row stand in a dimension of their own. */
    String product(String rows, String weight, String plus) {
        return weight.startsWith("skillTrack")
                ? graph.op("Add", graph.op("MatMul", rows, matrix(weight)), plus)
                : graph.op("Gemm", rows, matrix(weight), plus);
    }

    /** The initial vector in the rows of "never" and zeros in the others: a track never moved is given as zeros. */
    private String unseen(String track) {
        float[] initial = parameter(track + ".initial").values();
        float[] table = new float[gapRows() * width];
        for (int i = 0; i < buckets() * width; i++) {
            table[i] = initial[i % width];
        }
        return graph.weight(track + ".unseen", table, gapRows(), width);
    }

    private String gates(String track) {
        return graph.weight(track + ".gate", gateTable(track), gapRows(), width);
    }

    private float[] gateTable(String track) {
        float[] events = parameter(track + ".eventGate").values();
        return gapSums(events, parameter(track + ".timeGate").values(), width);
    }

    /** A track's tables for gaps in events and in time as one, (gaps, columns). */
    String gapTable(String track, String what) {
        Matrix events = parameter(track + ".event" + what);
        return gapTable(
                track + ".gap" + what,
                events.values(),
                parameter(track + ".time" + what).values(),
                events.columns());
    }

    /** Likewise, of tables that are not the model's as they stand. */
    String gapTable(String name, float[] events, float[] times, int columns) {
        return graph.weight(name, gapSums(events, times, columns), gapRows(), columns);
    }

    float[] gapSums(float[] events, float[] times, int columns) {
        int buckets = buckets();
        float[] both = new float[gapRows() * columns];
        for (int i = 0; i < both.length; i++) {
            int row = i / columns;
            both[i] = events[row / buckets * columns + i % columns] + times[row % buckets * columns + i % columns];
        }
        return both;
    }

    private int buckets() {
        return timed ? Gaps.TIME_BUCKETS : 1;
    }

    private int gapRows() {
        return Gaps.EVENT_BUCKETS * buckets();
    }

    /** Some rows of a matrix with values side by side. */
    static float[] rows(float[] values, int columns, int from, int to) {
        return Arrays.copyOfRange(values, from * columns, to * columns);
    }
}
