package org.yincai.recommender.path;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.ResponseCurve;

/**
 * What is to be expected of a learner's abilities in logits, one for each skill, before any answer is looked at and if
 * the gap is at a certain skill: a Gaussian.
 *
 * <pre>
 * ability(s)  = usual(s) + level + own(s) + gap echo(s)
 * level       ~ N(0, LEVEL^2)                                              the learner as a whole
 * own(s)      = COUPLING mean own(prerequisites of s) + N(0, (1 - COUPLING^2) OWN^2)
 * gap         ~ N(-GAP, GAP_SD^2)
 * echo(s)     = 1 at the gap, else ECHO max echo(prerequisites of s)       what it passes on to the skills above
 * </pre>
 *
 * <p>{@code usual} is where the mean of the peers lies on the response curve. The form is that of a hierarchical normal
 * model of skills (as in the higher-order models of de la Torre and Douglas 2004); the figures are those of the simulated
 * growing learners, the gap being what practice leaves of it, chosen on other pupils than it is judged by.
 */
final class GapPrior {
    /** In place of a skill: there is no gap. */
    static final int NONE = -1;

    private static final double LEVEL = 0.8;
    private static final double OWN = 0.7;
    private static final double COUPLING = 0.6;
    private static final double ECHO = 0.6;
    private static final double GAP = 2.2;
    private static final double GAP_SD = 0.5;
    private static final double DISCRIMINATION = 1.2;
    private static final double GUESS = 0.165;
    private static final double CEILING = 0.94;
    private static final double EXTREME = 0.03;

    private final Map<SkillId, Integer> index = new HashMap<>();
    private final double[] usual;
    private final double[][] covariance;
    private final double[][] echo;

    GapPrior(Curriculum curriculum, Peers peers) {
        var skills = new ArrayList<>(curriculum.skills());
        skills.sort(comparingInt(s -> curriculum.prerequisitesOf(s.id()).size()));
        skills.forEach(s -> index.put(s.id(), index.size()));
        usual = skills.stream().mapToDouble(s -> ability(peers.usual(s.id()))).toArray();
        covariance = new double[skills.size()][skills.size()];
        echo = new double[skills.size()][skills.size()];
        for (Skill skill : skills) {
            build(index(skill.id()), skill.prerequisites());
        }
    }

    /** The ability at which the typical item is right with a probability of these log odds. */
    private static double ability(double logit) {
        double right = 1 / (1 + Math.exp(-logit));
        double known = Math.clamp((right - GUESS) / (CEILING - GUESS), EXTREME, 1 - EXTREME);
        return Math.log(known / (1 - known)) / DISCRIMINATION;
    }

    /** Fills in a skill whose prerequisites, which all have a lower index, are there. */
    private void build(int skill, List<SkillId> prerequisites) {
        for (int other = 0; other < skill; other++) {
            int at = other;
            double shared = COUPLING * mean(prerequisites, at);
            covariance[skill][at] = shared;
            covariance[at][skill] = shared;
            echo[at][skill] = ECHO
                    * prerequisites.stream()
                            .mapToDouble(p -> echo[at][index(p)])
                            .max()
                            .orElse(0);
        }
        covariance[skill][skill] = (1 - COUPLING * COUPLING) * OWN * OWN + COUPLING * mean(prerequisites, skill);
        echo[skill][skill] = 1;
    }

    private double mean(List<SkillId> prerequisites, int other) {
        return prerequisites.stream()
                .mapToDouble(p -> covariance[index(p)][other])
                .average()
                .orElse(0);
    }

    int index(SkillId skill) {
        Integer found = index.get(skill);
        if (found == null) {
            throw new IllegalArgumentException("the curriculum has no skill " + skill);
        }
        return found;
    }

    double mean(int gap, int skill) {
        return usual[skill] - (gap == NONE ? 0 : GAP * echo[gap][skill]);
    }

    double covariance(int gap, int one, int other) {
        double passed = gap == NONE ? 0 : GAP_SD * GAP_SD * echo[gap][one] * echo[gap][other];
        return LEVEL * LEVEL + covariance[one][other] + passed;
    }

    /** What a gap passes on to a skill, in [0, 1]; above 0 for the skills built on it. */
    double echo(int gap, int skill) {
        return echo[gap][skill];
    }

    /** P(right) of an item by the ability in its skill. */
    static ResponseCurve curve(double difficulty) {
        return new ResponseCurve(DISCRIMINATION, difficulty, GUESS, CEILING);
    }
}
