package org.yincai.tutoring.insight;

import org.yincai.tutoring.gaming.GamingWatch;

/**
 * How a pupil worked at the last questions.
 *
 * @param attempts how many of the last 32 there are
 * @param doubted how many of them do not look worked for: guessed rapidly, hurried after that, hints unread
 * @param shown how many were answered after the answer was shown
 */
public record Effort(int attempts, int doubted, int shown) {
    /** Of a pupil who never answered. */
    public static final Effort NONE = new Effort(0, 0, 0);

    public Effort {
        if (doubted < 0 || shown < 0 || doubted > attempts || shown > attempts) {
            throw new IllegalArgumentException("an effort counts attempts and parts of them");
        }
    }

    /** What a watch has seen. */
    public static Effort of(GamingWatch watch) {
        return new Effort(watch.attempts(), Integer.bitCount(watch.doubted()), Integer.bitCount(watch.shown()));
    }
}
