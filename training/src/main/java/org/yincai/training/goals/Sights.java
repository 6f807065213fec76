package org.yincai.training.goals;

import java.util.List;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;

/**
 * What a learned guide sees of an offered item: mastery of the goal, P(right), the two together, how far the walk is, what
 * the learner did so far, on the goal, on the item, and the item's skills; inferred by the guide's tracer.
 */
final class Sights {
    static final int SIZE = 16;

    private Sights() {}

    /** A row of {@link #SIZE} for each offered item, walk after walk. */
    static float[][] of(List<Walk> walks, Reading view, int steps) {
        float[] predicted = view.predictOffers(walks);
        float[] mastery = view.mastery(walks);
        float[][] rows = new float[predicted.length][];
        int at = 0;
        for (int i = 0; i < mastery.length; i++) {
            Walk walk = walks.get(i);
            float[] common = common(walk, view, mastery[i], (float) walk.path().size() / steps);
            for (int item : walk.offered()) {
                rows[at] = row(common, predicted[at], walk, view, item);
                at++;
            }
        }
        return rows;
    }

    private static float[] common(Walk walk, Reading view, float mastery, float done) {
        LearnerTrace trace = view.trace(walk);
        float[] row = new float[SIZE];
        row[0] = mastery;
        row[1] = mastery * mastery;
        row[2] = done;
        row[3] = log(trace.answers());
        row[4] = (trace.wins() + 1f) / (trace.answers() + 2f);
        counts(row, 5, trace.skills(), view.typical(walk).skillKeys()[0]);
        return row;
    }

    private static float[] row(float[] common, float p, Walk walk, Reading view, int number) {
        TracedItem item = view.item(number);
        float[] row = common.clone();
        row[7] = p;
        row[8] = p * p;
        row[9] = p - row[0];
        row[10] = p * row[0];
        row[11] = p * row[2];
        counts(row, 12, view.trace(walk).items(), item.key());
        row[14] = item.skillKeys().length - 1;
        row[15] = item.skillKeys()[0] == view.typical(walk).skillKeys()[0] ? 1 : 0;
        return row;
    }

    private static void counts(float[] row, int at, Tracks tracks, long key) {
        int slot = tracks.find(key);
        row[at] = slot < 0 ? 0 : log(tracks.wins(slot));
        row[at + 1] = slot < 0 ? 0 : log(tracks.losses(slot));
    }

    private static float log(int count) {
        return (float) Math.log1p(count) / 3;
    }
}
