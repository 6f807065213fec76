package org.yincai.tutoring.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * R4: whether a weakness lies in the topic or in a skill it is built on.
 *
 * @param skills skills in which at least three pupils are weak, most pupils first
 * @param judged skills with enough evidence to be judged, weak or not
 */
public record RootCauseReport(About about, List<Weak> skills, int judged) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R4";

    /**
     * A skill in which some are weak.
     *
     * @param weak pupils whose mastery is below .5, among those with evidence
     * @param evidence pupils with evidence
     * @param root the prerequisite to begin with: the first of the causes, if it is the likeliest cause of three pupils at least;
     *     null when there is none, so that it is the topic itself
     * @param causes weak prerequisites that go with it, the likeliest cause of most pupils first
     */
    public record Weak(
            String skill,
            Text name,
            int weak,
            int evidence,
            @Nullable String root,
            List<Ancestor> causes) {
        /** The cause called the root; only of a skill that has one. */
        Ancestor rootCause() {
            return causes.stream()
                    .filter(a -> a.skill().equals(root))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A weak prerequisite.
     *
     * @param pupils pupils with evidence on both
     * @param weak how many of them are weak in the prerequisite
     * @param effect how many are weak in the skill built on it
     * @param both how many are weak in both
     * @param given share of those weak in the prerequisite who are weak in the skill
     * @param usual share of all of them who are weak in the skill
     * @param lift the first over the second, one more pupil of either kind assumed
     * @param first weak pupils of whom it is the likeliest cause, by their own answers
     * @param group the pupils weak in both, in roster order
     */
    public record Ancestor(
            String skill,
            Text name,
            int pupils,
            int weak,
            int effect,
            int both,
            double given,
            double usual,
            double lift,
            int first,
            List<String> group) {}
}
