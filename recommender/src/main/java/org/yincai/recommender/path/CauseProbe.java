package org.yincai.recommender.path;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;
import org.yincai.recommender.policy.Way;

/**
 * Asks about the skills from which a weakness may come: those that look like a cause, and those of which too little is
 * known to say so (an upper confidence bound, as in Auer et al. 2002): {@code own + wide / sqrt(answers + 1)}.
 */
public final class CauseProbe implements Way {
    private static final double WIDE = 3;
    private static final double FAR = 10;
    private static final double AGAIN = 1e-3;

    private final Map<SkillId, Cause> causes;

    /** A probe of causes as they stand; make another after each answer. */
    public CauseProbe(List<Cause> causes) {
        this.causes = causes.stream().collect(toMap(c -> c.mastery().skill(), c -> c));
    }

    @Override
    public String id() {
        return "probe-causes-1";
    }

    @Override
    public double score(Option option) {
        double sum = 0;
        for (SkillView view : option.skills()) {
            Cause cause = causes.get(view.mastery().skill());
            sum += cause == null || !cause.reached() ? -FAR : worth(cause);
        }
        return sum / option.skills().size() - AGAIN * option.shown();
    }

    private static double worth(Cause cause) {
        return cause.own() + WIDE / Math.sqrt(cause.mastery().answers() + 1.0);
    }
}
