package org.yincai.inference.memory;

/**
 * FSRS-6, the free spaced repetition scheduler (Ye, Su and Cao, KDD 2022; open-spaced-repetition, The Algorithm, FSRS-6).
 * G is the grade 1 to 4, S the stability, D the difficulty, R the probability of recall when reviewed.
 *
 * <pre>
 * R(t, S)       = (1 + F t / S)^(-w20)                       F = .9^(-1/w20) - 1
 * first         : S = max(w[G-1], .1)                        D = D0(G) = w4 - exp(w5 (G-1)) + 1
 * difficulty    : D' = w7 D0(4) + (1 - w7) (D - w6 (G-3) (10 - D) / 9)
 * recalled      : S' = S (1 + exp(w8) (11-D) S^(-w9) (exp(w10 (1-R)) - 1) [w15 if G=2] [w16 if G=4])
 * forgotten     : S' = min(w11 D^(-w12) ((S+1)^w13 - 1) exp(w14 (1-R)), S / exp(w17 w18))
 * the same day  : S' = S c, c = exp(w17 (G-3+w18)) S^(-w19), at least 1 unless G=1
 * </pre>
 *
 * Immutable.
 */
public final class Fsrs {
    private static final double FIRST_LEAST = .1;

    private final FsrsWeights w;
    private final double factor;

    public Fsrs(FsrsWeights weights) {
        w = weights;
        factor = Math.pow(.9, -1 / w.at(20)) - 1;
    }

    /**
     * Probability of recall.
     *
     * @param days since the last review, at least 0
     * @return in (0, 1]
     */
    public double retrievability(double days, double stability) {
        return Math.pow(1 + factor * days / stability, -w.at(20));
    }

    /**
     * Days until the probability of recall has fallen to a level.
     *
     * @param retention in (0, 1)
     */
    public double interval(double stability, double retention) {
        return stability * (Math.pow(retention, -1 / w.at(20)) - 1) / factor;
    }

    /** The memory after the first review. */
    public Memory first(Rating rating) {
        return new Memory(Math.max(w.at(rating.grade() - 1), FIRST_LEAST), difficulty(firstDifficulty(rating)));
    }

    /**
     * The memory after a further review.
     *
     * @param days whole days since the last review; 0 on the same day
     */
    public Memory next(Memory before, int days, Rating rating) {
        double stability = days == 0 ? sameDay(before, rating) : later(before, days, rating);
        return new Memory(
                Math.clamp(stability, Memory.LEAST_STABLE, Memory.MOST_STABLE),
                nextDifficulty(before.difficulty(), rating));
    }

    private double sameDay(Memory before, Rating rating) {
        double s = before.stability();
        double change = Math.exp(w.at(17) * (rating.grade() - 3 + w.at(18))) * Math.pow(s, -w.at(19));
        return s * (rating == Rating.AGAIN ? change : Math.max(change, 1));
    }

    private double later(Memory before, int days, Rating rating) {
        double missing = 1 - retrievability(days, before.stability());
        return rating == Rating.AGAIN ? forgotten(before, missing) : recalled(before, missing, rating);
    }

    private double forgotten(Memory before, double missing) {
        double s = before.stability();
        double after = w.at(11)
                * Math.pow(before.difficulty(), -w.at(12))
                * (Math.pow(s + 1, w.at(13)) - 1)
                * Math.exp(w.at(14) * missing);
        return Math.min(after, s / Math.exp(w.at(17) * w.at(18)));
    }

    private double recalled(Memory before, double missing, Rating rating) {
        double gain = Math.exp(w.at(8))
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -w.at(9))
                * Math.expm1(w.at(10) * missing);
        double effort = switch (rating) {
            case HARD -> w.at(15);
            case EASY -> w.at(16);
            case AGAIN, GOOD -> 1;
        };
        return before.stability() * (1 + gain * effort);
    }

    private double nextDifficulty(double before, Rating rating) {
        double moved = before - w.at(6) * (rating.grade() - 3) * (10 - before) / 9;
        return difficulty(w.at(7) * firstDifficulty(Rating.EASY) + (1 - w.at(7)) * moved);
    }

    private double firstDifficulty(Rating rating) {
        return w.at(4) - Math.exp(w.at(5) * (rating.grade() - 1)) + 1;
    }

    private static double difficulty(double value) {
        return Math.clamp(value, 1, 10);
    }
}
