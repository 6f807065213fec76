package org.yincai.api.problem;

import org.jspecify.annotations.Nullable;

/** A stack trace without the messages, which may quote what a pupil wrote. */
final class Trace {
    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private Trace() {}

    static String of(Throwable thrown) {
        StringBuilder out = new StringBuilder();
        @Nullable Throwable cause = thrown;
        for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
            out.append(i == 0 ? "" : " <- ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int f = 0; f < Math.min(FRAMES, frames.length); f++) {
                out.append("\n    at ").append(frames[f]);
            }
        }
        return out.toString();
    }
}
