package org.yincai.tutoring.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Skill;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/** The facts of a class indexed by pupil and skill, with the questions every report asks of them. */
final class ClassGrid {
    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final Map<LearnerId, Map<SkillId, SkillMastery>> now;
    private final Map<LearnerId, Map<SkillId, SkillMastery>> before;

    ClassGrid(ClassFacts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
        now = index(facts.now());
        before = index(facts.before());
    }

    private static Map<LearnerId, Map<SkillId, SkillMastery>> index(Map<LearnerId, PupilFacts> pupils) {
        var index = new HashMap<LearnerId, Map<SkillId, SkillMastery>>();
        pupils.forEach((learner, known) -> {
            var skills = new HashMap<SkillId, SkillMastery>();
            known.profile().skills().forEach(s -> skills.put(s.skill(), s));
            index.put(learner, skills);
        });
        return index;
    }

    List<LearnerId> pupils() {
        return facts.roster().pupils();
    }

    /** The pupil's posterior on a skill that was tried at least once. */
    Optional<SkillMastery> tried(LearnerId pupil, SkillId skill) {
        return find(now, pupil, skill).filter(s -> s.answers() > 0);
    }

    /** The pupil's posterior when it rests on enough answers. */
    Optional<SkillMastery> evidence(LearnerId pupil, SkillId skill) {
        return find(now, pupil, skill).filter(s -> s.answers() >= thresholds.fewestAnswers());
    }

    /** Posteriors of all pupils with evidence on a skill. */
    List<SkillMastery> evidence(SkillId skill) {
        return pupils().stream().flatMap(p -> evidence(p, skill).stream()).toList();
    }

    /** The same 14 days earlier. */
    List<SkillMastery> evidenceBefore(SkillId skill) {
        return pupils().stream()
                .flatMap(p -> find(before, p, skill).stream())
                .filter(s -> s.answers() >= thresholds.fewestAnswers())
                .toList();
    }

    private static Optional<SkillMastery> find(
            Map<LearnerId, Map<SkillId, SkillMastery>> index, LearnerId pupil, SkillId skill) {
        return Optional.ofNullable(index.getOrDefault(pupil, Map.of()).get(skill));
    }

    /** True when enough of the class has evidence on the skill. */
    boolean enough(SkillId skill) {
        int withEvidence = evidence(skill).size();
        return withEvidence > 0 && withEvidence >= thresholds.evidenceShare() * pupils().size();
    }

    boolean nobodyAnswered() {
        return triedSkills().isEmpty();
    }

    /** Skills that at least one pupil has tried, in teaching order. */
    List<Skill> triedSkills() {
        return facts.curriculum().skills().stream()
                .filter(s -> pupils().stream().anyMatch(p -> tried(p, s.id()).isPresent()))
                .toList();
    }

    /** Skills that enough of the class practised lately, in teaching order. */
    List<Skill> currentSkills() {
        Instant since = facts.asOf().minus(Duration.ofDays(thresholds.recentDays()));
        double fewest = Math.max(1, thresholds.currentShare() * pupils().size());
        var current = new ArrayList<Skill>();
        for (Skill skill : facts.curriculum().skills()) {
            long lately = pupils().stream()
                    .flatMap(p -> tried(p, skill.id()).stream())
                    .filter(s -> isAfter(s.lastAt(), since))
                    .count();
            if (lately >= fewest) {
                current.add(skill);
            }
        }
        return current;
    }

    private static boolean isAfter(@Nullable Instant at, Instant since) {
        return at != null && at.isAfter(since);
    }
}
