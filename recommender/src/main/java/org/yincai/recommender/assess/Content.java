package org.yincai.recommender.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.AdaptiveTest.Given;

/** What each skill lacks of its share of a test (Kingsbury and Zara 1989). */
final class Content {
    private final Map<SkillId, Double> shares;
    private final Map<SkillId, Integer> had = new HashMap<>();
    private final int asked;

    Content(Map<SkillId, Double> shares, List<Given> given) {
        this.shares = shares;
        List<TestItem> counting =
                given.stream().map(Given::item).filter(item -> !item.pilot()).toList();
        counting.forEach(item -> had.merge(item.skill(), 1, Integer::sum));
        asked = counting.size();
    }

    /** Questions that count so far. */
    int asked() {
        return asked;
    }

    /** How many questions of a skill the test will be short of after the next one if that is of another skill. */
    double lack(SkillId skill) {
        return (asked + 1) * shares.getOrDefault(skill, 0.0) - had.getOrDefault(skill, 0);
    }
}
