package org.yincai.api.state;

import java.util.ArrayDeque;
import java.util.Queue;

/** Runs what a thread lets go one after another and not one inside the other: a long line is no deep stack. */
final class InTurn {
    private static final ThreadLocal<Queue<Runnable>> LET_GO = ThreadLocal.withInitial(ArrayDeque::new);

    private InTurn() {}

    static void run(Runnable next) {
        Queue<Runnable> line = LET_GO.get();
        boolean first = line.isEmpty();
        line.add(next);
        while (first && !line.isEmpty()) {
            try {
                line.element().run();
            } finally {
                line.remove();
            }
        }
    }
}
