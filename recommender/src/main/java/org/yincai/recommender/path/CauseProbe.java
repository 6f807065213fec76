package org.yincai.recommender.path;

import java.util.List;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Way;

/**
 * Asks what tells most of where a gap is: the answer's mutual information with the place, {@code H(sum P(g) p(g)) - sum P(g)
 * H(p(g))} with p(g) the item's P(right) if the gap is at g (Lindley 1956), in nats; of an item of several skills, that of
 * its weakest, shared out among them.
 */
public final class CauseProbe implements Way {
    private static final double UNLIKELY = 1e-4;
    private static final double AGAIN = 1e-6;

    private final GapSearch search;
    private final List<Cause> causes;

    /** A probe for a weak skill as things stand; make another after each answer. */
    public CauseProbe(GapSearch search, SkillId weak) {
        this.search = search;
        causes = search.causes(weak).stream()
                .filter(c -> c.probability() > UNLIKELY)
                .toList();
    }

    @Override
    public String id() {
        return "probe-causes-2";
    }

    @Override
    public double score(Option option) {
        SkillId focus = option.focus().mastery().skill();
        double information = information(focus, option.item().difficulty());
        return information / option.skills().size() - AGAIN * option.shown();
    }

    private double information(SkillId skill, double difficulty) {
        double all = 0;
        double right = 0;
        double left = 0;
        for (Cause cause : causes) {
            double p = search.right(cause.skill(), skill, difficulty);
            all += cause.probability();
            right += cause.probability() * p;
            left += cause.probability() * entropy(p);
        }
        return all == 0 ? 0 : entropy(right / all) - left / all;
    }

    private static double entropy(double p) {
        return -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    }
}
