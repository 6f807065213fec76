package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
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
        var mastery = new HashMap<SkillId, SkillMastery>();
        ask.profile().skills().forEach(m -> mastery.put(m.skill(), m));
        List<Item> eligible = eligible(ask, skills(ask, mastery));
        if (eligible.isEmpty()) {
            return List.of();
        }
        var traced = new ArrayList<TracedItem>(eligible.size());
        eligible.forEach(item -> traced.add(tracer.resolve(item)));
        float[] p = tracer.predict(ask.trace(), traced, ask.profile().asOf().getEpochSecond())
                .p();
        var candidates = new ArrayList<Candidate>(eligible.size());
        for (int i = 0; i < p.length; i++) {
            candidates.add(candidate(eligible.get(i), p[i], ask, mastery));
        }
        return candidates;
    }

    /** The first items of these skills that have rested; where none has, the first that have not. */
    private List<Item> eligible(Ask ask, Iterable<SkillId> skills) {
        var seen = new HashSet<ItemId>();
        var rested = new ArrayList<Item>(MOST);
        var tired = new ArrayList<Item>();
        for (SkillId skill : skills) {
            for (Item item : curriculum.itemsOf(skill)) {
                if (item.withdrawn() || !ask.usable().test(item) || !seen.add(item.id())) {
                    continue;
                }
                (coolingDown(item, ask) ? tired : rested).add(item);
                if (rested.size() == MOST) {
                    return rested;
                }
            }
        }
        return rested.isEmpty() ? tired.subList(0, Math.min(MOST, tired.size())) : rested;
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
        var ranked = new ArrayList<Ranked>();
        for (Skill skill : curriculum.skills()) {
            if (ready(skill, mastery)) {
                ranked.add(new Ranked(skill.id(), frontier(skill, mastery)));
            }
        }
        ranked.sort(Comparator.comparingDouble(r -> -r.frontier));
        ranked.forEach(r -> found.add(r.skill));
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
        for (SkillId prerequisite : skill.prerequisites()) {
            if (weak(prerequisite, mastery)) {
                return false;
            }
        }
        return true;
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

    private record Ranked(SkillId skill, double frontier) {}
}
