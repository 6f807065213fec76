package org.yincai.recommender.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/** The inferred means of a goal's skills and of those they are built on; what is further below counts as mastered. */
final class Means {
    private final Map<SkillId, Double> means = new HashMap<>();

    Means(List<SkillMastery> masteries) {
        masteries.forEach(m -> means.put(m.skill(), m.mean()));
    }

    private double of(SkillId skill) {
        return means.getOrDefault(skill, 1.0);
    }

    double least(List<SkillId> skills) {
        return skills.stream().mapToDouble(this::of).min().orElse(1);
    }

    double product(List<SkillId> skills, SkillId without) {
        return skills.stream()
                .filter(s -> !s.equals(without))
                .mapToDouble(this::of)
                .reduce(1, (a, b) -> a * b);
    }

    /** What is left to learn of the skills that wait for one, as far as nothing else holds them back. */
    double held(SkillId skill, List<Skill> waiting) {
        return waiting.stream()
                .mapToDouble(s -> (1 - of(s.id())) * product(s.prerequisites(), skill))
                .sum();
    }
}
