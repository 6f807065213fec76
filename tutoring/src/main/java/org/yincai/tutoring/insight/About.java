package org.yincai.tutoring.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * Head of every report: what it is about and how it came to be.
 *
 * @param report its number in the product, such as {@code R2}
 * @param empty {@code no-data}, {@code not-enough} or {@code nothing-wrong}; null when there is something to show
 */
public record About(
        String report,
        String classId,
        Instant asOf,
        String model,
        Thresholds thresholds,
        Text howComputed,
        @Nullable String empty) {
    static About of(String report, ClassFacts facts, Thresholds thresholds, Text how, @Nullable EmptyState empty) {
        String classId = facts.roster().key().classId().value();
        return new About(
                report, classId, facts.asOf(), facts.model(), thresholds, how, empty == null ? null : empty.code());
    }
}
