package org.yincai.tutoring.insight;

import java.time.Instant;
import java.util.List;
import org.yincai.models.content.Text;

/**
 * R8: the misconceptions that pupils of the class share, the one of most pupils first.
 *
 * @param mistaken pupils of whom any misconception is noted, shared or not
 */
public record MistakeReport(About about, List<Shared> mistakes, int mistaken) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R8";

    /**
     * A misconception that several show.
     *
     * @param pupils how many of the class
     * @param times first tries of theirs that showed it
     * @param group who they are, in roster order
     */
    public record Shared(String misconception, Text name, int pupils, int times, Instant lastAt, List<String> group) {}
}
