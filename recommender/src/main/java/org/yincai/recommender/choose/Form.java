package org.yincai.recommender.choose;

import java.util.List;
import org.yincai.models.event.Part;

/**
 * What the test of one session is made of.
 *
 * @param parts as {@link org.yincai.models.event.SessionStarted#blueprint}; none for equal shares of the skills
 * @param length questions, from 1
 * @param seed of the session: which questions may well be asked in it
 */
public record Form(List<Part> parts, int length, long seed) {
    public Form {
        parts = List.copyOf(parts);
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }
}
