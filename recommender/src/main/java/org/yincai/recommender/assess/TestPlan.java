package org.yincai.recommender.assess;

import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * How questions are chosen.
 *
 * @param amongBest one of so many best is drawn (randomesque, Kingsbury and Zara 1989); 1 always asks the best
 * @param admitted P(asked | chosen) of items that would be asked too often (Sympson and Hetter 1985); others have 1
 * @param shares of the test for each skill, filled by asking the skill that lacks most (Kingsbury and Zara 1989); empty
 *     leaves the content open
 * @param strata of discriminations, for {@link Criterion#A_STRATIFIED}
 * @param pilotEvery each so-manieth question is a pilot; 0 for none
 */
public record TestPlan(
        Criterion criterion,
        int amongBest,
        Map<ItemId, Double> admitted,
        Map<SkillId, Double> shares,
        int strata,
        int pilotEvery) {
    public TestPlan {
        admitted = Map.copyOf(admitted);
        shares = Map.copyOf(shares);
        boolean chances = admitted.values().stream().allMatch(p -> p > 0 && p <= 1);
        boolean parts = shares.values().stream().allMatch(share -> share >= 0);
        if (amongBest < 1 || strata < 1 || pilotEvery < 0 || pilotEvery == 1 || !chances || !parts) {
            throw new IllegalArgumentException(
                    "a plan draws among at least 1, has at least 1 stratum, pilots never or at"
                            + " most every 2nd, chances in (0, 1] and shares of at least 0 but got " + amongBest + ", "
                            + strata
                            + ", " + pilotEvery + ", " + admitted.values() + ", " + shares.values());
        }
    }

    /** A criterion alone: always its best, whatever the content. */
    public static TestPlan of(Criterion criterion) {
        return new TestPlan(criterion, 1, Map.of(), Map.of(), 1, 0);
    }
}
