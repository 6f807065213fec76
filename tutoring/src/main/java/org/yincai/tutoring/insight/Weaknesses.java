package org.yincai.tutoring.insight;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/** Makes R3, the weakness list. */
public final class Weaknesses {
    private static final Text HOW = new Text(
            "若“班级掌握度中位数低于 60%”的概率不低于 80%，且至少三分之一学生有证据，则列为薄弱。"
                    + "概率由有证据学生各自的后验（视为相互独立的正态分布）精确算出，区间为 80% 区间；变化为与 14 天前中位数之差。",
            "A skill is weak if P(class median of mastery < 60 %) is at least 80 % and at least a third of the pupils have "
                    + "evidence. The probability is exact, from the posteriors of the pupils with evidence, taken as "
                    + "independent normals; intervals are 80 % intervals; the change is against the median 14 days ago.");

    private Weaknesses() {}

    public static WeaknessList of(ClassFacts facts, Thresholds thresholds) {
        var grid = new ClassGrid(facts, thresholds);
        List<Skill> judged =
                grid.triedSkills().stream().filter(s -> grid.enough(s.id())).toList();
        List<WeaknessList.Weakness> weak = judged.stream()
                .map(s -> weakness(grid, s, thresholds))
                .filter(w -> w.probability() >= thresholds.weakProbability())
                .sorted(comparingDouble(WeaknessList.Weakness::median))
                .toList();
        return new WeaknessList(
                About.of(WeaknessList.REPORT, facts, thresholds, HOW, empty(grid, judged, weak)), weak, judged.size());
    }

    private static @Nullable EmptyState empty(ClassGrid grid, List<Skill> judged, List<WeaknessList.Weakness> weak) {
        if (grid.nobodyAnswered()) {
            return EmptyState.NO_DATA;
        }
        if (judged.isEmpty()) {
            return EmptyState.NOT_ENOUGH;
        }
        return weak.isEmpty() ? EmptyState.NOTHING_WRONG : null;
    }

    private static WeaknessList.Weakness weakness(ClassGrid grid, Skill skill, Thresholds thresholds) {
        List<SkillMastery> evidence = grid.evidence(skill.id());
        var now = new ClassMedian(evidence);
        double median = now.median();
        return new WeaknessList.Weakness(
                skill.id().value(),
                skill.name(),
                median,
                now.low(),
                now.high(),
                now.probabilityBelow(thresholds.weakBelow()),
                evidence.size(),
                grid.pupils().size(),
                change(grid, skill.id(), median, thresholds));
    }

    private static @Nullable Double change(ClassGrid grid, SkillId skill, double median, Thresholds thresholds) {
        List<SkillMastery> before = grid.evidenceBefore(skill);
        boolean enough = !before.isEmpty()
                && before.size() >= thresholds.evidenceShare() * grid.pupils().size();
        return enough ? median - new ClassMedian(before).median() : null;
    }
}
