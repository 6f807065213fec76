package org.yincai.training.fru;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which many independent track sequences are computed: sequences sorted by length, step j runs on those
 * that are longer than j, so nothing is padded. A slot is one reading of one track.
 *
 * @param active number of sequences that have a step j, falling
 * @param slots the slots of steps 1, 2, ... step by step, each step in the order of the sequences
 * @param before the slot before each of {@code slots} in its sequence
 * @param position row of each slot among the outputs of all steps, step 0 included
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one batch and is never compared
record TrackPlan(int[] active, int[] slots, int[] before, int[] position) {
    /**
     * Plans a batch.
     *
     * @param sequences slots of each sequence in order; every slot is in one sequence
     * @param room number of slot numbers, used or not
     */
    static TrackPlan of(List<int[]> sequences, int room) {
        var sorted = new ArrayList<>(sequences);
        sorted.sort(Comparator.comparingInt((int[] s) -> s.length).reversed());
        int steps = sorted.getFirst().length;
        int total = sorted.stream().mapToInt(s -> s.length).sum();
        int[] active = new int[steps];
        int[] slots = new int[total - sorted.size()];
        int[] before = new int[slots.length];
        int[] position = new int[room];
        int at = 0;
        int row = 0;
        for (int step = 0; step < steps; step++) {
            for (int r = 0; r < sorted.size() && sorted.get(r).length > step; r++) {
                int[] sequence = sorted.get(r);
                position[sequence[step]] = row++;
                active[step]++;
                if (step > 0) {
                    slots[at] = sequence[step];
                    before[at++] = sequence[step - 1];
                }
            }
        }
        return new TrackPlan(active, slots, before, position);
    }

    /** Offsets at which the rows of {@link #slots} split into steps. */
    long[] splits() {
        long[] splits = new long[Math.max(active.length - 2, 0)];
        for (int i = 0; i < splits.length; i++) {
            splits[i] = (i == 0 ? 0 : splits[i - 1]) + active[i + 1];
        }
        return splits;
    }
}
