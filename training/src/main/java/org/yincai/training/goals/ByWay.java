package org.yincai.training.goals;

import java.util.List;
import org.yincai.models.content.Item;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Answered;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;
import org.yincai.recommender.policy.Way;

/** A way of the product. Of an item's skills it is shown the goal alone: the others are not asked for. */
record ByWay(Way way, Pool pool, Reading view) implements Guide {
    private static final double TIE = 1e-9;

    @Override
    public String id() {
        return way.id();
    }

    @Override
    public double[] scores(List<Walk> walks) {
        float[] predicted = view.predictOffers(walks);
        float[] mastery = view.mastery(walks);
        double[] scores = new double[predicted.length];
        int at = 0;
        for (int i = 0; i < mastery.length; i++) {
            Walk walk = walks.get(i);
            List<SkillView> goal = List.of(goal(walk, mastery[i]));
            for (int number : walk.offered()) {
                Item item = pool.items().get(number);
                var option = new Option(item, predicted[at], times(walk, number), goal);
                scores[at++] = way.score(option) + TIE * walk.chance().nextDouble();
            }
        }
        return scores;
    }

    private static SkillView goal(Walk walk, double mean) {
        int tries = walk.path().size();
        var mastery = new SkillMastery(walk.goal(), mean, mean, mean, Level.of(mean, Level.NOT_STARTED), tries, null);
        return new SkillView(mastery, 1, 1, 0, true, 0, 0, tries, tries > 0, 0, Answered.NOTHING);
    }

    private static int times(Walk walk, int item) {
        return (int) walk.path().stream().filter(i -> i == item).count();
    }
}
