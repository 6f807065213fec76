package org.yincai.inference.onnx;

/** What one caller holds while it runs the model: a wide lane and, where the graph allows it, a cheap one of one skill. */
final class Slot implements AutoCloseable {
    private final Lane wide;
    private final Lane narrow;

    Slot(Natives natives, int capacity, int k, int width, boolean anySkills) {
        wide = new Lane(natives, capacity, k, width);
        narrow = anySkills && k > 1 ? new Lane(natives, capacity, 1, width) : wide;
    }

    /** An emptied lane for rows of at most this many skills. */
    Lane lane(int skills) {
        Lane lane = skills <= 1 ? narrow : wide;
        lane.rows.n = 0;
        return lane;
    }

    @Override
    public void close() {
        wide.close();
        narrow.close();
    }
}
