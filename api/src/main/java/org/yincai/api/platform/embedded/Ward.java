package org.yincai.api.platform.embedded;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One database that has to run, and how it fared lately. */
final class Ward {

    /** Starts tried without a calm minute in between before it is given up. */
    static final int MOST = 8;

    /** Looks in which it ran that make a calm minute. */
    static final int CALM = (int) (60_000 / Supervisor.LOOK.toMillis());

    private static final Logger LOG = LoggerFactory.getLogger(Ward.class);

    private final String name;
    private final Runs runs;
    private final Start start;
    private int tries;
    private int calm;
    private int wait;

    Ward(String name, Runs runs, Start start) {
        this.name = name;
        this.runs = runs;
        this.start = start;
    }

    String name() {
        return name;
    }

    /** Returns when it takes connections. */
    void start() throws IOException {
        start.run();
    }

    /** Starts it again when it has died; called once per {@link Supervisor#LOOK}. */
    void look() {
        try {
            if (runs.now()) {
                calm();
            } else if (tries < MOST && wait-- <= 0) {
                startAgain();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("{} does not start again, try {} of {}", name, tries, MOST, e);
            if (tries == MOST) {
                LOG.error("{} is given up; restart the service", name);
            }
        }
    }

    private void calm() {
        calm++;
        if (calm >= CALM) {
            tries = 0;
            wait = 0;
        }
    }

    private void startAgain() throws IOException {
        calm = 0;
        wait = 1 << tries;
        tries++;
        LOG.warn("{} has died; starting it again, try {} of {}", name, tries, MOST);
        start.run();
        LOG.info("{} runs again", name);
    }

    /** Whether it runs. */
    @FunctionalInterface
    interface Runs {
        boolean now() throws IOException;
    }

    /** Starts it and returns when it takes connections. */
    @FunctionalInterface
    interface Start {
        void run() throws IOException;
    }
}
