package org.yincai.tutoring.insight;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.path.Cause;
import org.yincai.recommender.path.GapSearch;
import org.yincai.recommender.path.Lift;
import org.yincai.recommender.path.Peers;
import org.yincai.recommender.path.RootCauses;

/** Makes R4, the root causes. */
public final class WeaknessCauses {
    private static final Text HOW = new Text(
            "薄弱：掌握度后验均值低于 50%，且至少 3 次首答。某知识点有至少三名学生薄弱时，查看其全部前置知识点：若前置知识点也薄弱，"
                    + "且条件提升度 = P(该知识点薄弱｜前置薄弱) / P(该知识点薄弱) 不低于 1.5（两类各假设多一名学生），列为根源；"
                    + "提升度只用两个知识点都有证据的学生。排序按“依其本人全部作答，缺口在该处的可能性最大（至少为没有缺口时的三倍）”的学生人数；这样的学生至少三名，才称其为应先补的根源。"
                    + "没有根源时，问题在该知识点本身。同时薄弱不等于因果。",
            "Weak: posterior mean of mastery below 50 % after at least 3 first tries. Where at least three pupils are weak in a "
                    + "skill, all its prerequisites are looked at: one that is weak too is a root cause if the conditional lift "
                    + "P(skill weak | prerequisite weak) / P(skill weak) is at least 1.5 (one more pupil of either kind assumed), "
                    + "counted over the pupils with evidence on both. They are ordered by the number of pupils all of whose own answers "
                    + "are likeliest if the gap is there, three times as likely as without one; the root to begin with has three such pupils at least. Without one it is the "
                    + "skill itself. That two weaknesses go together does not prove that one causes the other.");

    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final ClassGrid grid;
    private final Curriculum curriculum;
    private final Peers peers;
    private final RootCauses causes;
    private final Map<LearnerId, GapSearch> searches = new HashMap<>();

    private WeaknessCauses(ClassFacts facts, Thresholds thresholds, ClassGrid grid, List<LearnerProfile> known) {
        this.facts = facts;
        this.thresholds = thresholds;
        this.grid = grid;
        curriculum = facts.curriculum();
        peers = new Peers(known);
        causes = new RootCauses(curriculum, peers);
    }

    public static RootCauseReport of(ClassFacts facts, Thresholds thresholds) {
        var grid = new ClassGrid(facts, thresholds);
        List<Skill> judged =
                grid.triedSkills().stream().filter(s -> grid.enough(s.id())).toList();
        List<LearnerProfile> known = facts.now().values().stream()
                .map(p -> evident(p.profile(), thresholds))
                .toList();
        List<RootCauseReport.Weak> weak =
                known.isEmpty() ? List.of() : new WeaknessCauses(facts, thresholds, grid, known).among(judged);
        About about = About.of(RootCauseReport.REPORT, facts, thresholds, HOW, empty(grid, judged, weak));
        return new RootCauseReport(about, weak, judged.size());
    }

    /** What of a profile rests on enough answers. */
    private static LearnerProfile evident(LearnerProfile p, Thresholds thresholds) {
        return new LearnerProfile(
                p.learner(),
                p.model(),
                p.fallback(),
                p.sequence(),
                p.asOf(),
                p.skills().stream()
                        .filter(m -> m.answers() >= thresholds.fewestAnswers())
                        .toList());
    }

    private static @Nullable EmptyState empty(ClassGrid grid, List<Skill> judged, List<RootCauseReport.Weak> weak) {
        if (grid.nobodyAnswered()) {
            return EmptyState.NO_DATA;
        }
        if (judged.isEmpty()) {
            return EmptyState.NOT_ENOUGH;
        }
        return weak.isEmpty() ? EmptyState.NOTHING_WRONG : null;
    }

    private List<RootCauseReport.Weak> among(List<Skill> judged) {
        return judged.stream()
                .flatMap(s -> weak(s).stream())
                .sorted(comparingInt(RootCauseReport.Weak::weak).reversed())
                .toList();
    }

    private Optional<RootCauseReport.Weak> weak(Skill skill) {
        List<LearnerId> pupils =
                grid.pupils().stream().filter(p -> isWeak(p, skill.id())).toList();
        if (pupils.size() < thresholds.fewestWeak()) {
            return Optional.empty();
        }
        Map<SkillId, Integer> first = new HashMap<>();
        pupils.forEach(p -> likeliest(p, skill.id()).ifPresent(cause -> first.merge(cause, 1, Integer::sum)));
        List<RootCauseReport.Ancestor> ancestors = curriculum.prerequisitesOf(skill.id()).stream()
                .map(s -> ancestor(s, skill.id(), pupils, first.getOrDefault(s, 0)))
                .filter(a -> a.both() >= thresholds.fewestWeak() && a.lift() >= thresholds.causeLift())
                .sorted(comparingInt(RootCauseReport.Ancestor::first)
                        .thenComparing(comparingDouble(RootCauseReport.Ancestor::lift))
                        .reversed())
                .toList();
        String root = ancestors.stream()
                .filter(a -> a.first() >= thresholds.fewestWeak())
                .map(RootCauseReport.Ancestor::skill)
                .findFirst()
                .orElse(null);
        return Optional.of(new RootCauseReport.Weak(
                skill.id().value(),
                skill.name(),
                pupils.size(),
                grid.evidence(skill.id()).size(),
                root,
                ancestors));
    }

    private boolean isWeak(LearnerId pupil, SkillId skill) {
        return grid.evidence(pupil, skill).filter(m -> m.mean() < Peers.WEAK).isPresent();
    }

    /** The likeliest cause of a pupil's weakness by their own answers, if anything speaks for one. */
    private Optional<SkillId> likeliest(LearnerId pupil, SkillId skill) {
        return searches.computeIfAbsent(pupil, this::search).causes(skill).stream()
                .filter(Cause::supported)
                .map(Cause::skill)
                .filter(cause -> grid.evidence(pupil, cause).isPresent())
                .findFirst();
    }

    private GapSearch search(LearnerId pupil) {
        PupilFacts known = facts.of(pupil);
        return causes.of(known.profile(), known.rights());
    }

    private RootCauseReport.Ancestor ancestor(SkillId cause, SkillId effect, List<LearnerId> weak, int first) {
        Lift lift = peers.lift(cause, effect);
        List<String> group = weak.stream()
                .filter(p -> isWeak(p, cause))
                .map(LearnerId::value)
                .toList();
        return new RootCauseReport.Ancestor(
                cause.value(),
                curriculum.skill(cause).orElseThrow().name(),
                lift.learners(),
                lift.causes(),
                lift.effects(),
                lift.both(),
                share(lift.both(), lift.causes()),
                share(lift.effects(), lift.learners()),
                lift.value(),
                first,
                group);
    }

    private static double share(int part, int whole) {
        return part / (double) Math.max(1, whole);
    }
}
