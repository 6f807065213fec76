package org.yincai.recommender.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

/**
 * The way from a profile to a goal skill: the skills that are not proficient yet, each after those it is built on. What
 * lies below a proficient skill is left alone. A goal that was never tried is not reached, however likely it is.
 *
 * @param stages in the order in which to work on them, the goal last; empty when it is reached
 */
public record LearningPath(List<Stage> stages) {
    /** Logits gained per item: about 0.1 in 27 data sets (Koedinger et al., PNAS 2023). */
    public static final double USUAL_PACE = 0.1;

    /** What a learner must show before a skill counts as mastered, however good they are. */
    static final int FEWEST = 3;

    public LearningPath {
        stages = List.copyOf(stages);
    }

    /**
     * The way to a goal.
     *
     * @param pace logits gained per item, above 0, such as {@link #USUAL_PACE}
     */
    public static LearningPath of(Curriculum curriculum, LearnerProfile profile, SkillId goal, double pace) {
        if (curriculum.skill(goal).isEmpty() || !(pace > 0)) {
            throw new IllegalArgumentException("a path needs a skill of the curriculum and a pace above 0");
        }
        Map<SkillId, SkillMastery> masteries = new HashMap<>();
        profile.skills().forEach(m -> masteries.put(m.skill(), m));
        var order = new LinkedHashSet<SkillId>();
        visit(curriculum, masteries, goal, new LinkedHashSet<>(), order);
        SkillMastery reached = masteries.get(goal);
        if (order.isEmpty() && reached != null && reached.answers() == 0) {
            order.add(goal);
        }
        var stages = new ArrayList<Stage>();
        for (SkillId skill : order) {
            SkillMastery m = masteries.get(skill);
            if (m != null) {
                stages.add(new Stage(m, items(m.mean(), pace), items(m.high(), pace), items(m.low(), pace)));
            }
        }
        return new LearningPath(stages);
    }

    private static void visit(
            Curriculum curriculum,
            Map<SkillId, SkillMastery> masteries,
            SkillId skill,
            Set<SkillId> seen,
            Set<SkillId> order) {
        SkillMastery mastery = masteries.get(skill);
        if (!seen.add(skill) || mastery == null || mastery.mean() >= Level.PROFICIENT.from()) {
            return;
        }
        for (SkillId prerequisite : curriculum.skill(skill).orElseThrow().prerequisites()) {
            visit(curriculum, masteries, prerequisite, seen, order);
        }
        order.add(skill);
    }

    private static int items(double mastery, double pace) {
        double m = Math.clamp(mastery, 0.05, 0.95);
        double goal = Level.PROFICIENT.from();
        double logits = Math.log(goal / (1 - goal)) - Math.log(m / (1 - m));
        return Math.max(FEWEST, (int) Math.ceil(logits / pace));
    }

    /** Expected items of the whole way. */
    public int items() {
        return stages.stream().mapToInt(Stage::items).sum();
    }
}
