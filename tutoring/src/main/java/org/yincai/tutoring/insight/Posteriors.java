package org.yincai.tutoring.insight;

import java.util.List;
import org.yincai.models.profile.SkillMastery;

/** Arithmetic of mastery posteriors. */
final class Posteriors {
    private static final double LOGISTIC = 1.702;

    private Posteriors() {}

    /** P(mean mastery of the skills >= goal), the skills being independent normals; at least one skill. */
    static double meanAtLeast(double goal, List<SkillMastery> skills) {
        double mean = 0;
        double variance = 0;
        for (SkillMastery skill : skills) {
            mean += skill.mean() / skills.size();
            variance += skill.sd() * skill.sd();
        }
        double sd = Math.max(Math.sqrt(variance) / skills.size(), 1e-6);
        return 1 / (1 + Math.exp(-LOGISTIC * (mean - goal) / sd));
    }
}
