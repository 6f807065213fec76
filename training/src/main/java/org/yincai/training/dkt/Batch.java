package org.yincai.training.dkt;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.yincai.training.dkt.Sequences.Sequence;
import org.yincai.training.dkt.Sequences.Step;

/** b sequences side by side, filled up to the t steps of the longest: item, right, wrong (b, t); skills, share (b, t, k). */
final class Batch {
    final int b;
    final int t;
    final int k;
    final int[] item;
    final int[] skills;
    final float[] share;
    final float[] right;
    final float[] wrong;
    private final List<Sequence> sequences;

    Batch(List<Sequence> sequences, int k) {
        this.sequences = sequences;
        this.k = k;
        b = sequences.size();
        t = sequences.stream().mapToInt(s -> s.steps().size()).max().orElse(0);
        item = new int[b * t];
        skills = new int[b * t * k];
        share = new float[b * t * k];
        right = new float[b * t];
        wrong = new float[b * t];
        for (int row = 0; row < b; row++) {
            List<Step> steps = sequences.get(row).steps();
            for (int i = 0; i < steps.size(); i++) {
                put(row * t + i, steps.get(i));
            }
        }
    }

    private void put(int at, Step step) {
        item[at] = step.item();
        (step.correct() ? right : wrong)[at] = 1;
        for (int j = 0; j < step.skills().size(); j++) {
            skills[at * k + j] = step.skills().get(j);
            share[at * k + j] = 1f / step.skills().size();
        }
    }

    List<Sequence> sequences() {
        return sequences;
    }

    /** Number of answers. */
    int answers() {
        return sequences.stream().mapToInt(s -> s.steps().size()).sum();
    }

    /** Hides the item of a share of the answers, so that row 0 becomes what to think of an item never seen. */
    void hideItems(double share, Random random) {
        for (int i = 0; i < item.length; i++) {
            item[i] = random.nextDouble() < share ? 0 : item[i];
        }
    }

    /** Item (b, t), skills (b, t * k), share (b * t, k, 1), right and wrong (b, t, 1), as network and loss take them. */
    NDList arrays(NDManager manager) {
        return new NDList(
                manager.create(item, new Shape(b, t)),
                manager.create(skills, new Shape(b, (long) t * k)),
                manager.create(share, new Shape((long) b * t, k, 1)),
                manager.create(right, new Shape(b, t, 1)),
                manager.create(wrong, new Shape(b, t, 1)));
    }

    /** Batches of sequences of about the same length, at most {@code room} steps each with the filling. */
    static List<List<Sequence>> groups(List<Sequence> sequences, int room, Random random) {
        List<Sequence> mixed = new ArrayList<>(sequences);
        Collections.shuffle(mixed, random);
        mixed.sort(Comparator.comparingInt(s -> s.steps().size()));
        var groups = new ArrayList<List<Sequence>>();
        List<Sequence> open = new ArrayList<>();
        for (Sequence sequence : mixed) {
            if (!open.isEmpty() && (open.size() + 1) * sequence.steps().size() > room) {
                groups.add(open);
                open = new ArrayList<>();
            }
            open.add(sequence);
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        Collections.shuffle(groups, random);
        return groups;
    }
}
