package org.yincai.tutoring.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * R3: on which skills the class is weak, how sure that is and where it is going.
 *
 * @param skills weak skills, lowest median first
 * @param judged skills with enough evidence to be judged, weak or not
 */
public record WeaknessList(About about, List<Weakness> skills, int judged) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R3";

    /**
     * A weak skill.
     *
     * @param median posterior median of the class's median mastery
     * @param low lower end of its 80 % interval
     * @param high upper end of its 80 % interval
     * @param probability P(class median below the threshold)
     * @param evidence pupils with evidence
     * @param pupils pupils of the class
     * @param change median now minus median 14 days ago; null when there was too little evidence then
     */
    public record Weakness(
            String skill,
            Text name,
            double median,
            double low,
            double high,
            double probability,
            int evidence,
            int pupils,
            @Nullable Double change) {}
}
