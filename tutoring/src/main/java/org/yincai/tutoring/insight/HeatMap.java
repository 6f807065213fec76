package org.yincai.tutoring.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.models.profile.Band;

/**
 * R2: class by skill. It shows bands, never scores, and pupils in roster order, never ranked.
 *
 * @param skills columns, in teaching order; only skills that somebody tried
 * @param pupils rows, in roster order
 */
public record HeatMap(About about, List<Column> skills, List<Row> pupils) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R2";

    /**
     * A skill and how many pupils stand in which band.
     *
     * @param bands pupils with enough evidence by band; every band is present
     * @param hatched pupils who tried it, with too little evidence
     * @param untried pupils who did not try it
     */
    public record Column(String skill, Text name, Map<Band, Integer> bands, int hatched, int untried) {}

    /** A pupil; {@code cells} in the order of the columns. */
    public record Row(String learner, List<Cell> cells) {}

    /**
     * One pupil on one skill.
     *
     * @param band band of the posterior mean, or null when untried
     * @param hatched too little evidence: fewer than 3 first tries or an 80 % interval wider than 0.3
     * @param answers first tries behind it
     */
    public record Cell(@Nullable Band band, boolean hatched, int answers) {}
}
