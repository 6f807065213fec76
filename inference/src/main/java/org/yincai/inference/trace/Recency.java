package org.yincai.inference.trace;

/** Slots in the order of their last moves. Not thread safe. */
final class Recency {
    /** Of each slot the one that moved before it and the one that moved after it, side by side. */
    private final char[] neighbours;

    private int oldest;
    private int newest;

    /** Slots in this order, the oldest first; at least one. */
    Recency(int[] order) {
        neighbours = new char[2 * order.length];
        oldest = order[0];
        newest = order[0];
        for (int slot : order) {
            append(slot);
        }
    }

    int oldest() {
        return oldest;
    }

    int newest() {
        return newest;
    }

    /** The slot that moved after this one, which is not the newest. */
    int after(int slot) {
        return neighbours[2 * slot + 1];
    }

    /** Makes a slot the newest. */
    void moved(int slot) {
        if (slot == newest) {
            return;
        }
        int after = after(slot);
        if (slot == oldest) {
            oldest = after;
        } else {
            int before = neighbours[2 * slot];
            neighbours[2 * before + 1] = (char) after;
            neighbours[2 * after] = (char) before;
        }
        append(slot);
    }

    private void append(int slot) {
        neighbours[2 * newest + 1] = (char) slot;
        neighbours[2 * slot] = (char) newest;
        newest = slot;
    }
}
