package org.yincai.tutoring.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.profile.Band;
import org.yincai.models.profile.SkillMastery;

/** Makes R5, the support buckets. */
public final class Buckets {
    private static final Text HOW = new Text(
            "当前知识点是近 14 天班里至少五分之一学生练过的知识点。若“至少两个当前知识点低于 C 档”的概率不低于 80%，列为需要帮助；"
                    + "若“当前知识点平均掌握度达到 A 档”的概率不低于 80%，列为学有余力；有证据的当前知识点不足两个时列为信息不足；其余为正常。"
                    + "概率由各知识点的后验（视为相互独立的正态分布）算出。",
            "Current skills were practised by at least a fifth of the class in the last 14 days. Struggling: P(below band C "
                    + "on at least two of them) is at least 80 %. Excelling: P(mean of them in band A) is at least 80 %. Not "
                    + "enough information: evidence on fewer than two of them. On track: everyone else. Probabilities come "
                    + "from the posteriors of the skills, taken as independent normals.");

    private enum Kind {
        STRUGGLING,
        ON_TRACK,
        EXCELLING,
        NOT_ENOUGH
    }

    private record Judged(Kind kind, @Nullable Double probability) {}

    private record Placed(Kind kind, SupportBuckets.Pupil pupil) {}

    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final ClassGrid grid;
    private final List<Skill> current;

    private Buckets(ClassFacts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
        grid = new ClassGrid(facts, thresholds);
        current = grid.currentSkills();
    }

    public static SupportBuckets of(ClassFacts facts, Thresholds thresholds) {
        return new Buckets(facts, thresholds).sort();
    }

    private SupportBuckets sort() {
        List<Placed> all = grid.pupils().stream().map(this::place).toList();
        return new SupportBuckets(
                About.of(SupportBuckets.REPORT, facts, thresholds, HOW, empty(all)),
                current.stream().map(s -> s.id().value()).toList(),
                in(Kind.STRUGGLING, all),
                in(Kind.ON_TRACK, all),
                in(Kind.EXCELLING, all),
                in(Kind.NOT_ENOUGH, all));
    }

    private static List<SupportBuckets.Pupil> in(Kind kind, List<Placed> all) {
        return all.stream().filter(p -> p.kind() == kind).map(Placed::pupil).toList();
    }

    private @Nullable EmptyState empty(List<Placed> all) {
        if (grid.nobodyAnswered()) {
            return EmptyState.NO_DATA;
        }
        if (all.stream().allMatch(p -> p.kind() == Kind.NOT_ENOUGH)) {
            return EmptyState.NOT_ENOUGH;
        }
        return in(Kind.STRUGGLING, all).isEmpty() ? EmptyState.NOTHING_WRONG : null;
    }

    private Placed place(LearnerId pupil) {
        List<SkillMastery> known = current.stream()
                .flatMap(s -> grid.evidence(pupil, s.id()).stream())
                .toList();
        Judged judged = judge(known);
        return new Placed(judged.kind(), describe(pupil, judged.probability(), known));
    }

    private Judged judge(List<SkillMastery> known) {
        if (known.size() < thresholds.strugglingSkills()) {
            return new Judged(Kind.NOT_ENOUGH, null);
        }
        double[] below = known.stream()
                .mapToDouble(s -> 1 - s.probabilityAtLeast(Band.C.from()))
                .toArray();
        double struggling = Chance.ofAtLeast(thresholds.strugglingSkills(), below);
        if (struggling >= thresholds.bucketProbability()) {
            return new Judged(Kind.STRUGGLING, struggling);
        }
        double excelling = Posteriors.meanAtLeast(Band.A.from(), known);
        return excelling >= thresholds.bucketProbability()
                ? new Judged(Kind.EXCELLING, excelling)
                : new Judged(Kind.ON_TRACK, null);
    }

    private SupportBuckets.Pupil describe(LearnerId pupil, @Nullable Double probability, List<SkillMastery> known) {
        Activity activity = facts.activityOf(pupil);
        return new SupportBuckets.Pupil(
                pupil.value(),
                activity.recentAnswers() > 0,
                activity.lastAnswerAt(),
                activity.recentAnswers(),
                probability,
                known.stream()
                        .map(s -> new SupportBuckets.SkillBand(s.skill().value(), Band.of(s.mean())))
                        .toList());
    }
}
