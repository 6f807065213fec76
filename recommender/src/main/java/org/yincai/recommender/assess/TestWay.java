package org.yincai.recommender.assess;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Way;

/**
 * An adaptive test as a way to choose: no question twice, of the skills that lack most of their share the one that tells
 * the most about the ability. Made anew after each answer.
 */
public final class TestWay implements Way {
    /** More than any information: the content comes first. */
    private static final double CONTENT = 1_000;

    private final TestPlan plan;
    private final Function<Item, TestItem> calibrated;
    private final Set<ItemId> asked;
    private final Content content;
    private final Ability ability;
    private final double mean;

    /**
     * The way after some answers.
     *
     * @param calibrated the question that an item is
     */
    public TestWay(TestPlan plan, List<Given> given, Function<Item, TestItem> calibrated) {
        this.plan = plan;
        this.calibrated = calibrated;
        asked = given.stream().map(one -> one.item().id()).collect(Collectors.toSet());
        content = new Content(plan.shares(), given);
        ability = AdaptiveTest.ability(given);
        mean = ability.mean();
    }

    @Override
    public String id() {
        return "adaptive-1";
    }

    @Override
    public double score(Option option) {
        TestItem item = calibrated.apply(option.item());
        return asked.contains(item.id())
                ? Double.NEGATIVE_INFINITY
                : CONTENT * content.lack(item.skill()) + plan.criterion().score(item.curve(), ability, mean);
    }
}
