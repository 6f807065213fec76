package org.yincai.inference.bkt;

import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;

/**
 * Bayesian knowledge tracing (Corbett and Anderson, 1995), one state P(L) per skill, O(1) per answer.
 *
 * <pre>
 * P(L | right) = P(L) (1 - S) / (P(L) (1 - S) + (1 - P(L)) G)
 * P(L | wrong) = P(L) S / (P(L) S + (1 - P(L)) (1 - G))
 * P(L') = P(L | answer) + (1 - P(L | answer)) T
 * P(right) = P(L) (1 - S) + (1 - P(L)) G
 * </pre>
 *
 * An item of several skills is answered with the mean of their P(right) and moves each of them. Thread safe; the
 * traces are not.
 */
public final class Bkt {
    private final BktParameters parameters;

    public Bkt(BktParameters parameters) {
        this.parameters = parameters;
    }

    /** P(right) on an item now, in (0, 1). */
    public float predict(LearnerTrace trace, TracedItem item) {
        double sum = 0;
        for (long key : item.skillKeys()) {
            int slot = trace.skills().find(key);
            sum += right(slot < 0 ? parameters.prior() : known(trace.skills(), slot));
        }
        return (float) (sum / item.skillKeys().length);
    }

    /** Moves P(L) of the item's skills; the trace has counted the answer already. */
    public void move(LearnerTrace trace, TracedItem item, boolean correct) {
        Tracks skills = trace.skills();
        for (long key : item.skillKeys()) {
            int slot = skills.find(key);
            if (slot >= 0) {
                skills.known(slot, (float) after(known(skills, slot), correct));
            }
        }
    }

    /** Moves the levels of the item's skills, in the model's place. */
    void moveLevels(LearnerTrace trace, TracedItem item) {
        Tracks skills = trace.skills();
        for (long key : item.skillKeys()) {
            int slot = skills.find(key);
            if (slot >= 0) {
                skills.moveLevel(slot, right(known(skills, slot)));
            }
        }
    }

    /** P(right) of a learner who knows a skill with this probability. */
    public double right(double known) {
        return known * (1 - parameters.slip()) + (1 - known) * parameters.guess();
    }

    /** P(L) after an answer. */
    public double after(double known, boolean correct) {
        double right = right(known);
        double posterior = correct ? known * (1 - parameters.slip()) / right : known * parameters.slip() / (1 - right);
        return posterior + (1 - posterior) * parameters.learn();
    }

    private double known(Tracks skills, int slot) {
        float known = skills.known(slot);
        return Float.isNaN(known) ? parameters.prior() : known;
    }
}
