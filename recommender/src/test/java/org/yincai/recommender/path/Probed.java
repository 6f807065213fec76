package org.yincai.recommender.path;

import java.util.List;
import org.yincai.recommender.fixture.Ladder;
import org.yincai.recommender.policy.Answered;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;

/** Options of the ladder's skills. */
final class Probed {
    private Probed() {}

    static Option option(int skill) {
        var view =
                new SkillView(Ladder.mastery(skill, 0.5, 4), 1, 1, skill, false, 1, 0.5, 0, false, 0, Answered.NOTHING);
        return new Option(Ladder.item(skill, "a"), 0.5, 0, List.of(view));
    }
}
