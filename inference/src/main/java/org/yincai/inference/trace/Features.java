package org.yincai.inference.trace;

import java.util.Arrays;

/**
 * The features of one row: {@link #SCOPE} figures each about the learner's answers, those on the item's skills (mean
 * over the skills) and those on the item, then the run of answers on the item's first skill and the declared
 * difficulty in logits.
 *
 * <p>Figures of a scope, all 0 when it has no answers: log(1 + wins); log(1 + losses); the Laplace share of wins of all,
 * of the last 8 and of the last 24 answers, and the exponential average, each less 0.5; log(1 + length) of the current
 * streak of wins and of losses; the last five answers, newest first, 1 right, -1 wrong, 0 none.
 */
final class Features {
    static final int COUNT = 41;

    static final int SCOPE = 13;
    private static final int LEARNER = 0;
    private static final int SKILLS = SCOPE;
    private static final int ITEM = 2 * SCOPE;
    static final int RUN = 3 * SCOPE;
    private static final int DIFFICULTY = RUN + 1;

    private static final int SHORT = 8;
    private static final int LONG = 24;
    private static final int LAST = 5;
    static final float NO_RUN = -0.5f;

    /** Of a skill's typical item after an answer only those that can differ: of the learner, of the skill, its run. */
    static final int AFTER = 2 * SCOPE + 1;

    /** log(1 + count), since logarithms cost more than the rest of a row. */
    private static final float[] LOG1P = logarithms(4096);

    final float[] values = new float[COUNT];
    final float[] after = new float[AFTER];
    private final float[] one = new float[SCOPE];

    void learner(LearnerTrace trace) {
        scope(values, LEARNER, trace.wins, trace.answers - trace.wins, trace.recent, trace.pattern);
    }

    /** The j-th of {@code count} skills, in their order. */
    void skill(Tracks skills, int slot, int j, int count) {
        if (count == 1) {
            track(values, SKILLS, skills, slot);
            return;
        }
        track(one, 0, skills, slot);
        for (int i = 0; i < SCOPE; i++) {
            values[SKILLS + i] = (j == 0 ? 0 : values[SKILLS + i]) + 1f / count * one[i];
        }
    }

    void item(Tracks items, int slot) {
        track(values, ITEM, items, slot);
    }

    /**
     * The rest of the row.
     *
     * @param run answers in a row, up to the last one, on the item's first skill
     */
    void meeting(int run, float difficulty) {
        values[RUN] = run(run);
        values[DIFFICULTY] = difficulty;
    }

    private static float run(int run) {
        return run == 0 ? NO_RUN : log1p(run);
    }

    /** The learner's figures once an answer counts. */
    void learnerAfter(LearnerTrace trace, boolean correct) {
        int wins = trace.wins + (correct ? 1 : 0);
        float recent = LearnerTrace.average(trace.recent, correct);
        scope(after, 0, wins, trace.answers + 1 - wins, recent, LearnerTrace.pattern(trace.pattern, correct));
    }

    /**
     * A skill's figures once an answer on it counts.
     *
     * @param slot -1 when it is the first
     * @param run answers in a row on an item with this skill first, this one included; 0 when it is not the first
     */
    void skillAfter(Tracks skills, int slot, boolean correct, int run) {
        int right = correct ? 1 : 0;
        if (slot < 0) {
            float recent = LearnerTrace.average(LearnerTrace.RECENT_PRIOR, correct);
            scope(after, SCOPE, right, 1 - right, recent, right);
        } else {
            scope(
                    after,
                    SCOPE,
                    skills.wins(slot) + right,
                    skills.losses(slot) + 1 - right,
                    LearnerTrace.average(skills.recent(slot), correct),
                    LearnerTrace.pattern(skills.pattern(slot), correct));
        }
        after[2 * SCOPE] = run(run);
    }

    private static void track(float[] to, int at, Tracks tracks, int slot) {
        if (slot >= 0) {
            scope(to, at, tracks.wins(slot), tracks.losses(slot), tracks.recent(slot), tracks.pattern(slot));
        } else {
            Arrays.fill(to, at, at + SCOPE, 0);
        }
    }

    private static void scope(float[] to, int at, int wins, int losses, float recent, int pattern) {
        int count = wins + losses;
        if (count == 0) {
            Arrays.fill(to, at, at + SCOPE, 0);
            return;
        }
        to[at] = log1p(wins);
        to[at + 1] = log1p(losses);
        to[at + 2] = share(wins, count);
        to[at + 3] = share(pattern, count, SHORT);
        to[at + 4] = share(pattern, count, LONG);
        to[at + 5] = recent - LearnerTrace.RECENT_PRIOR;
        int right = pattern & 1;
        int streak = Math.min(Integer.numberOfTrailingZeros(pattern ^ -right), Math.min(count, LONG));
        to[at + 6] = right * log1p(streak);
        to[at + 7] = (1 - right) * log1p(streak);
        for (int i = 0; i < LAST; i++) {
            int mark = 2 * (pattern >> i & 1) - 1;
            to[at + 8 + i] = i < count ? mark : 0;
        }
    }

    private static float share(int pattern, int count, int window) {
        int seen = Math.min(count, window);
        return share(Integer.bitCount(pattern & (1 << seen) - 1), seen);
    }

    private static float share(int wins, int count) {
        return (wins + 1f) / (count + 2f) - 0.5f;
    }

    private static float log1p(int count) {
        return count < LOG1P.length ? LOG1P[count] : (float) Math.log(1.0 + count);
    }

    private static float[] logarithms(int size) {
        float[] table = new float[size];
        for (int i = 0; i < size; i++) {
            table[i] = (float) Math.log1p(i);
        }
        return table;
    }
}
