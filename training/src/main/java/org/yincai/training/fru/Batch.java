package org.yincai.training.fru;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yincai.inference.trace.Rows;

/**
 * Pieces laid one after the other as flat arrays of n events: item, correct, taught (n); skills, share (n, k); gaps (n, 2 + k);
 * features (n, {@link Rows#FEATURES}); and the plans of the three kinds of tracks. Skill slots are n * k + j.
 */
final class Batch {
    /** Batches that are sorted by length together. */
    private static final int BUCKET = 6;

    final int n;
    final int k;
    final int[] item;
    final int[] correct;
    final int[] skills;
    final float[] share;
    final int[] eventGaps;
    final int[] timeGaps;
    final float[] features;
    /** What is taught of each answer: its outcome, or a mixture of that and what teachers expected. */
    final float[] taught;

    final TrackPlan domainPlan;
    final TrackPlan itemPlan;
    final TrackPlan skillPlan;

    Batch(List<Piece> pieces) {
        n = pieces.stream().mapToInt(Piece::size).sum();
        k = pieces.getFirst().k();
        item = new int[n];
        correct = new int[n];
        skills = new int[n * k];
        share = new float[n * k];
        eventGaps = new int[n * (2 + k)];
        timeGaps = new int[n * (2 + k)];
        features = new float[n * Rows.FEATURES];
        taught = new float[n];
        var domains = new ArrayList<int[]>();
        var items = new ArrayList<int[]>();
        var tracks = new ArrayList<int[]>();
        int from = 0;
        for (Piece piece : pieces) {
            copy(piece.rows(), piece.size(), from);
            for (int i = 0; i < piece.size(); i++) {
                taught[from + i] = piece.taught(i);
            }
            domains.add(range(from, piece.size()));
            sequences(piece, from, items, tracks);
            from += piece.size();
        }
        domainPlan = TrackPlan.of(domains, n);
        itemPlan = TrackPlan.of(items, n);
        skillPlan = TrackPlan.of(tracks, n * k);
    }

    private void copy(Rows rows, int size, int from) {
        rows.item.get(0, item, from, size);
        rows.correct.get(0, correct, from, size);
        rows.skills.get(0, skills, from * k, size * k);
        rows.share.get(0, share, from * k, size * k);
        rows.eventGaps.get(0, eventGaps, from * (2 + k), size * (2 + k));
        rows.timeGaps.get(0, timeGaps, from * (2 + k), size * (2 + k));
        rows.features.get(0, features, from * Rows.FEATURES, size * Rows.FEATURES);
    }

    private void sequences(Piece piece, int from, List<int[]> items, List<int[]> tracks) {
        Map<Long, List<Integer>> ofItem = new LinkedHashMap<>();
        Map<Long, List<Integer>> ofSkill = new LinkedHashMap<>();
        for (int i = 0; i < piece.size(); i++) {
            var traced = piece.item(i);
            ofItem.computeIfAbsent(traced.key(), x -> new ArrayList<>()).add(from + i);
            for (int j = 0; j < Math.min(k, traced.skillKeys().length); j++) {
                ofSkill.computeIfAbsent(traced.skillKeys()[j], x -> new ArrayList<>())
                        .add((from + i) * k + j);
            }
        }
        ofItem.values().forEach(s -> items.add(ints(s)));
        ofSkill.values().forEach(s -> tracks.add(ints(s)));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] range(int from, int size) {
        int[] range = new int[size];
        for (int i = 0; i < size; i++) {
            range[i] = from + i;
        }
        return range;
    }

    /** The answers as numbers, 1 for right. */
    float[] outcomes() {
        float[] outcomes = new float[n];
        for (int i = 0; i < n; i++) {
            outcomes[i] = correct[i];
        }
        return outcomes;
    }

    /**
     * Groups of about {@code events} events in a random order, each of pieces of like length: a group takes as many
     * steps as its longest piece is long.
     */
    static List<List<Piece>> shuffled(List<Piece> pieces, int events, Random random) {
        var order = new ArrayList<>(pieces);
        Collections.shuffle(order, random);
        var groups = new ArrayList<List<Piece>>();
        for (List<Piece> bucket : groups(order, BUCKET * events)) {
            bucket.sort(Comparator.comparingInt(Piece::size));
            groups.addAll(groups(bucket, events));
        }
        Collections.shuffle(groups, random);
        return groups;
    }

    /** Groups pieces into batches of about {@code events} events, in the order given. */
    static List<List<Piece>> groups(List<Piece> pieces, int events) {
        var groups = new ArrayList<List<Piece>>();
        List<Piece> open = new ArrayList<>();
        int size = 0;
        for (Piece piece : pieces) {
            open.add(piece);
            size += piece.size();
            if (size >= events) {
                groups.add(open);
                open = new ArrayList<>();
                size = 0;
            }
        }
        if (size * 2 < events && !groups.isEmpty()) {
            groups.getLast().addAll(open);
        } else if (size > 0) {
            groups.add(open);
        }
        return groups;
    }
}
