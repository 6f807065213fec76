package org.yincai.recommender.path;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.SkillId;

/** What one learner's answers say of where a gap is; each place is looked at once. Not thread safe. */
public final class GapSearch {
    private static final double NEAR = 1.5;

    private final Curriculum curriculum;
    private final GapPrior prior;
    private final List<Tried> tried;
    private final Map<Integer, GapFit> fits = new HashMap<>();

    GapSearch(Curriculum curriculum, GapPrior prior, List<Tried> tried) {
        this.curriculum = curriculum;
        this.prior = prior;
        this.tried = tried;
    }

    /**
     * The skills that this one is built on, likeliest cause first: {@code P(gap at g | answers) ~ P(answers | gap at g)
     * echo(g)^NEAR}, since a gap that passes on little to the weak skill hardly makes it weak.
     */
    public List<Cause> causes(SkillId weak) {
        double none = fit(GapPrior.NONE).evidence();
        List<Cause> weighed = curriculum.prerequisitesOf(weak).stream()
                .map(s -> cause(s, prior.index(weak), none))
                .toList();
        double most = weighed.stream().mapToDouble(Cause::probability).max().orElse(0);
        double sum = weighed.stream()
                .mapToDouble(c -> Math.exp(c.probability() - most))
                .sum();
        return weighed.stream()
                .map(c -> new Cause(c.skill(), Math.exp(c.probability() - most) / sum, c.evidence()))
                .sorted(Comparator.comparingDouble(Cause::probability).reversed())
                .toList();
    }

    /** A cause whose probability is still a logarithm without its constant. */
    private Cause cause(SkillId skill, int weak, double none) {
        int gap = prior.index(skill);
        double evidence = fit(gap).evidence() - none;
        return new Cause(skill, evidence + NEAR * Math.log(prior.echo(gap, weak)), evidence);
    }

    /** P(right) of an item if the gap is at a skill. */
    double right(SkillId gap, SkillId skill, double difficulty) {
        return fit(prior.index(gap)).right(prior.index(skill), difficulty);
    }

    private GapFit fit(int gap) {
        return fits.computeIfAbsent(gap, g -> new GapFit(prior, g, tried));
    }
}
