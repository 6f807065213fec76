package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Answered;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Practice;
import org.yincai.recommender.policy.SkillView;

/** What the ways see for one ask. */
final class Views {
    private final Ask ask;
    private final Curriculum curriculum;
    private final Map<SkillId, Integer> places;
    private final Practice practice = new Practice();
    private final Map<SkillId, SkillView> seen = new HashMap<>();

    /**
     * The views of one ask.
     *
     * @param places of the skills in teaching order, from 0
     */
    Views(Ask ask, Curriculum curriculum, Map<SkillId, Integer> places) {
        this.ask = ask;
        this.curriculum = curriculum;
        this.places = places;
        ask.asked().forEach(shown -> curriculum.item(shown.item()).ifPresent(practice::add));
    }

    SkillView of(SkillId skill) {
        return seen.computeIfAbsent(skill, this::made);
    }

    private SkillView made(SkillId id) {
        Skill skill = curriculum.skill(id).orElseThrow();
        return new SkillView(
                mastery(id),
                readiness(skill),
                prepared(skill, id),
                ask.scope().isEmpty() ? place(id) : ask.scope().indexOf(id),
                ask.inGoal(id),
                ask.inGoal(id) ? 0 : waiting(id),
                held(id),
                practice.tries(id),
                practice.justDone(id),
                ask.reviews().due(mastery(id), ask.profile().asOf()),
                Answered.of(ask.trace(), skill));
    }

    SkillMastery mastery(SkillId skill) {
        return ask.profile().skills().get(place(skill));
    }

    private int place(SkillId skill) {
        return Objects.requireNonNull(places.get(skill), skill::value);
    }

    private double readiness(Skill skill) {
        double least = 1;
        for (SkillId prerequisite : skill.prerequisites()) {
            least = Math.min(least, mastery(prerequisite).mean());
        }
        return least;
    }

    private double prepared(Skill skill, SkillId without) {
        double product = 1;
        for (SkillId prerequisite : skill.prerequisites()) {
            product *= prerequisite.equals(without) ? 1 : mastery(prerequisite).mean();
        }
        return product;
    }

    private double held(SkillId id) {
        double held = 0;
        for (SkillId goal : ask.scope()) {
            Skill waits = curriculum.skill(goal).orElseThrow();
            if (waits.prerequisites().contains(id)) {
                held += (1 - mastery(goal).mean()) * prepared(waits, id);
            }
        }
        return held;
    }

    private int waiting(SkillId skill) {
        int waiting = 0;
        for (SkillId goal : ask.scope()) {
            if (curriculum.skill(goal).orElseThrow().prerequisites().contains(skill)) {
                waiting++;
            }
        }
        return waiting;
    }

    /** How often an item was shown in the session. */
    int times(Item item) {
        return practice.times(item);
    }

    Option option(Item item, double predicted) {
        var skills = new ArrayList<SkillView>(item.skills().size());
        item.skills().forEach(skill -> skills.add(of(skill)));
        return new Option(item, predicted, times(item), skills);
    }
}
