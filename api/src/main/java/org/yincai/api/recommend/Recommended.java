package org.yincai.api.recommend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.wire.Rounded;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.shortlist.Shortlist;

/**
 * A shortlist as it goes over the wire.
 *
 * @param learner null when the request described them
 * @param items best first
 * @param fewer why there are not as many as were wanted, or null
 */
record Recommended(
        @Nullable LearnerId learner,
        String model,
        boolean fallback,
        List<Ranked> items,
        @Nullable Fewer fewer) {
    static Recommended of(Wanted wanted, Shortlist shortlist, Curriculum curriculum) {
        var items = new ArrayList<Ranked>(shortlist.best().size());
        for (Choice choice : shortlist.best()) {
            items.add(ranked(choice, items.size() + 1, curriculum));
        }
        LearnerId learner = wanted.answers() == null ? shortlist.learner().learner() : null;
        return new Recommended(learner, shortlist.model(), shortlist.fallback(), items, Fewer.of(wanted, shortlist));
    }

    private static Ranked ranked(Choice choice, int rank, Curriculum curriculum) {
        SkillMastery about = choice.reason().about();
        Text name = curriculum.skill(about.skill()).orElseThrow().name();
        var why = new Why(
                choice.reason().code().code(),
                about.skill(),
                Rounded.four(about.mean()),
                Rounded.four(about.low()),
                Rounded.four(about.high()),
                choice.reason().code().text(name));
        return new Ranked(choice.item().id(), rank, Rounded.four(choice.predicted()), why, choice.policy());
    }

    /**
     * An item.
     *
     * @param rank from 1
     * @param predicted P(right), in [0, 1]
     * @param policy id of the policy that ranked it
     */
    record Ranked(ItemId item, int rank, double predicted, Why reason, String policy) {}

    record Why(String code, SkillId skill, double mastery, double low, double high, Text text) {}
}
