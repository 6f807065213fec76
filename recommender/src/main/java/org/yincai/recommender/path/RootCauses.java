package org.yincai.recommender.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;

/**
 * Finds what a weakness comes from: the deepest weak skill below it, going down only where what lies between is weak too.
 *
 * <pre>
 * level    = k / (k + FEW) median over the learner's k tried skills of (logit(m) - usual)
 * drop(s)  = usual(s) + level - logit(share of right answers, PRIOR answers as expected added to it)
 * own(s)   = drop(s) - SHARE max(0, largest drop of its direct prerequisites)
 * evidence = (GAP own - GAP^2 / 2) / (NATURAL + 1 / (information n + 1/2))       of a gap of GAP logits after n answers
 * </pre>
 *
 * <p>{@code usual} is the mean of the peers, so that neither a hard skill nor a weak learner looks like a gap, and what
 * a gap passes on to the skills built on it is not counted again there. A skill that goes with the weakness no more often
 * among the peers than by chance (lift below 1) counts for less.
 */
public final class RootCauses {
    private static final double SHARE = 0.6;
    private static final double FEW = 4;
    private static final double GAP = 1.6;
    private static final double NATURAL = 0.5;
    private static final double PRIOR = 2;
    private static final double INFORMATION = 0.22;
    private static final double OPENS = 0.4;

    private final Curriculum curriculum;
    private final Peers peers;

    public RootCauses(Curriculum curriculum, Peers peers) {
        this.curriculum = curriculum;
        this.peers = peers;
    }

    /**
     * The skills that this one is built on, most likely cause first.
     *
     * @param rights right answers of the learner by skill; skills left out have none
     */
    public List<Cause> of(LearnerProfile profile, Map<SkillId, Integer> rights, SkillId weak) {
        Set<SkillId> ancestors = curriculum.prerequisitesOf(weak);
        List<SkillMastery> below = profile.skills().stream()
                .filter(m -> ancestors.contains(m.skill()))
                .toList();
        double level = level(profile);
        var drops = new HashMap<SkillId, Double>();
        for (SkillMastery m : below) {
            double expected = peers.usual(m.skill()) + level;
            drops.put(m.skill(), drop(expected, rights.getOrDefault(m.skill(), 0), m.answers()));
        }
        Set<SkillId> reached = reached(weak, drops);
        var causes = new ArrayList<Cause>();
        below.forEach(m -> causes.add(cause(m, reached.contains(m.skill()), drops, weak)));
        causes.sort(Comparator.comparing(Cause::reached)
                .thenComparingDouble(RootCauses::weight)
                .reversed());
        return causes;
    }

    /** How far the share of right answers lies below the expected, PRIOR answers as expected added to it. */
    private static double drop(double expected, int rights, int answers) {
        double prior = 1 / (1 + Math.exp(-expected));
        double share = (PRIOR * prior + rights) / (PRIOR + answers);
        return expected - Math.log(share / (1 - share));
    }

    private static double weight(Cause cause) {
        return cause.evidence() > 0 ? cause.evidence() * Math.min(1, cause.lift()) : cause.evidence();
    }

    private Set<SkillId> reached(SkillId weak, Map<SkillId, Double> drops) {
        var reached = new LinkedHashSet<SkillId>(prerequisites(weak));
        var open = new ArrayList<>(reached);
        for (int i = 0; i < open.size(); i++) {
            if (drops.getOrDefault(open.get(i), 0.0) >= OPENS) {
                prerequisites(open.get(i)).stream().filter(reached::add).forEach(open::add);
            }
        }
        return reached;
    }

    private List<SkillId> prerequisites(SkillId skill) {
        return curriculum.skill(skill).orElseThrow().prerequisites();
    }

    private Cause cause(SkillMastery mastery, boolean reached, Map<SkillId, Double> drops, SkillId weak) {
        double drop = drops.getOrDefault(mastery.skill(), 0.0);
        double before = prerequisites(mastery.skill()).stream()
                .mapToDouble(s -> drops.getOrDefault(s, 0.0))
                .max()
                .orElse(0);
        double own = drop - SHARE * Math.max(0, before);
        double variance = NATURAL + 1 / (INFORMATION * (mastery.answers() + 0.5));
        double evidence = (GAP * own - GAP * GAP / 2) / variance;
        return new Cause(
                mastery,
                reached,
                drop,
                own,
                evidence,
                peers.lift(mastery.skill(), weak).value());
    }

    private double level(LearnerProfile profile) {
        double[] above = profile.skills().stream()
                .filter(m -> m.answers() > 0)
                .mapToDouble(m -> Peers.logit(m) - peers.usual(m.skill()))
                .sorted()
                .toArray();
        return above.length == 0 ? 0 : above[above.length / 2] * above.length / (above.length + FEW);
    }
}
