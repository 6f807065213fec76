package org.yincai.tutoring.insight;

import java.util.List;
import org.yincai.models.profile.SkillMastery;

/**
 * Posterior of a class's median mastery of one skill. The median lies below x when more than half of the pupils do;
 * with independent pupil posteriors their number is Poisson binomial, so the probability is exact and needs no sampling
 * (an even split counts half).
 */
final class ClassMedian {
    private static final int HALVINGS = 30;
    private static final double TENTH = 0.1;

    private final List<SkillMastery> pupils;

    /** @param pupils posteriors of the pupils with evidence, at least one */
    ClassMedian(List<SkillMastery> pupils) {
        if (pupils.isEmpty()) {
            throw new IllegalArgumentException("a median needs at least one pupil");
        }
        this.pupils = List.copyOf(pupils);
    }

    double probabilityBelow(double mastery) {
        double[] below = pupils.stream()
                .mapToDouble(p -> 1 - p.probabilityAtLeast(mastery))
                .toArray();
        int half = below.length / 2;
        double more = Chance.ofAtLeast(half + 1, below);
        return below.length % 2 == 1 ? more : more + Chance.ofCounts(below)[half] / 2;
    }

    double median() {
        return quantile(0.5);
    }

    /** Lower end of the 80 % interval. */
    double low() {
        return quantile(TENTH);
    }

    /** Upper end of the 80 % interval. */
    double high() {
        return quantile(1 - TENTH);
    }

    private double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (probabilityBelow(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
