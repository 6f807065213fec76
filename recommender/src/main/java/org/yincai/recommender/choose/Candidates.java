package org.yincai.recommender.choose;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Mode;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/**
 * Finds the eligible items: in scope or a weak prerequisite of it, prerequisites not missing, not withdrawn, usable,
 * and not met in the last {@value #COOL_DOWN} items while others are left.
 */
final class Candidates {
    static final int COOL_DOWN = 4;
    /** Most items scored for one choice; skills closest to the learner's frontier come first. */
    static final int MOST = 32;
    /** A prerequisite below this posterior mean is weak. */
    static final double WEAK = 0.5;

    private final Curriculum curriculum;
    private final Tracer tracer;

    Candidates(Curriculum curriculum, Tracer tracer) {
        this.curriculum = curriculum;
        this.tracer = tracer;
    }

    List<Candidate> of(Ask ask) {
        Map<SkillId, SkillMastery> mastery =
                ask.profile().skills().stream().collect(toMap(SkillMastery::skill, m -> m));
        var items = new LinkedHashSet<Item>();
        for (SkillId skill : skills(ask, mastery)) {
            curriculum.itemsOf(skill).stream()
                    .filter(i -> !i.withdrawn() && ask.usable().test(i))
                    .forEach(items::add);
        }
        List<Item> rested =
                items.stream().filter(i -> !coolingDown(i, ask)).limit(MOST).toList();
        List<Item> eligible = rested.isEmpty() ? items.stream().limit(MOST).toList() : rested;
        if (eligible.isEmpty()) {
            return List.of();
        }
        float[] p = tracer.predict(
                        ask.trace(),
                        eligible.stream().map(tracer::resolve).toList(),
                        ask.profile().asOf().getEpochSecond())
                .p();
        var candidates = new ArrayList<Candidate>(eligible.size());
        for (int i = 0; i < eligible.size(); i++) {
            candidates.add(candidate(eligible.get(i), p[i], ask, mastery));
        }
        return candidates;
    }

    private static boolean coolingDown(Item item, Ask ask) {
        boolean repairs = ask.mistake() != null && item.skills().contains(ask.mistake());
        return !repairs
                && ask.recent()
                        .subList(0, Math.min(COOL_DOWN, ask.recent().size()))
                        .contains(item.id());
    }

    /** Skills to draw from, most urgent first. */
    private Set<SkillId> skills(Ask ask, Map<SkillId, SkillMastery> mastery) {
        var found = new LinkedHashSet<SkillId>();
        if (ask.mistake() != null) {
            found.add(ask.mistake());
        }
        if (!ask.scope().isEmpty()) {
            ask.scope().forEach(found::add);
            if (ask.mode() == Mode.PRACTICE) {
                ask.scope().stream()
                        .flatMap(s -> curriculum.prerequisitesOf(s).stream())
                        .filter(s -> weak(s, mastery) && answered(s, mastery))
                        .forEach(found::add);
            }
            return found;
        }
        curriculum.skills().stream()
                .filter(s -> ready(s, mastery))
                .sorted(Comparator.comparingDouble(s -> -frontier(s, mastery)))
                .map(Skill::id)
                .forEach(found::add);
        return found;
    }

    private static boolean weak(SkillId skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill);
        return m != null && m.mean() < WEAK;
    }

    private static boolean answered(SkillId skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill);
        return m != null && m.answers() > 0;
    }

    private static boolean ready(Skill skill, Map<SkillId, SkillMastery> mastery) {
        return skill.prerequisites().stream().noneMatch(p -> weak(p, mastery));
    }

    /** Skills being learned come before untouched ones, and untouched ones before secure ones. */
    private static double frontier(Skill skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill.id());
        if (m == null || m.answers() == 0) {
            return 0.3;
        }
        return 1 - m.mean();
    }

    private Candidate candidate(Item item, double predicted, Ask ask, Map<SkillId, SkillMastery> mastery) {
        SkillMastery focus = item.skills().stream()
                .map(mastery::get)
                .min(Comparator.comparingDouble(SkillMastery::mean))
                .orElseThrow();
        double readiness = curriculum.skill(focus.skill()).orElseThrow().prerequisites().stream()
                .map(mastery::get)
                .mapToDouble(SkillMastery::mean)
                .min()
                .orElse(1);
        boolean prerequisite = !ask.scope().isEmpty() && !ask.scope().contains(focus.skill());
        double idle = Policy.days(focus.lastAt(), ask.profile().asOf());
        return new Candidate(item, focus, predicted, readiness, prerequisite, idle);
    }
}
