package org.yincai.recommender.scales;

import java.util.List;
import java.util.OptionalInt;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.scales.ScalePool.Given;

/**
 * A test over several scales: asks the question whose answer is expected to shrink most the variance of what the purpose
 * wants to know (Chaloner and Verdinelli, Statistical Science 1995: Bayesian A-optimal design). With {@code x} the
 * question's loading, {@code w = p (1 - p)} and {@code A} the purpose's targets that is
 * {@code w x' S A S x / (1 + w x' S x)}. Questions whose intake would take the mean of those asked away from the pool's
 * count less, so that what is asked stands for the pool. Nothing is random; the order of the answers does not matter.
 */
public final class ScaleTest {
    private final ScalePool pool;
    private final Purpose purpose;
    private final double usualIntake;

    /**
     * A test.
     *
     * @param eligible numbers of the items of the pool that may be asked
     */
    public ScaleTest(ScalePool pool, Purpose purpose, List<Integer> eligible) {
        this.pool = pool;
        this.purpose = purpose;
        this.eligible = List.copyOf(eligible);
        this.usualIntake = eligible.stream()
                .mapToDouble(item -> pool.items().get(item).intake())
                .average()
                .orElse(0);
    }

    private final List<Integer> eligible;

    /** Whether the answers suffice for the purpose, to a standard error in logits of ability. */
    public boolean isDone(List<Given> given, double error) {
        return purpose.reached(pool, pool.ability(given), error);
    }

    /** The skill that a search for the weakest or the strongest has found so far. */
    public SkillId found(List<Given> given) {
        return purpose.foremost(pool, pool.ability(given));
    }

    /** The number of the next item, empty when all were asked. */
    public OptionalInt next(List<Given> given) {
        ScaleAbility ability = pool.ability(given);
        double[][] influence = ability.sandwich(targets(ability));
        double intake = given.stream()
                .mapToDouble(g -> pool.items().get(g.item()).intake())
                .sum();
        List<Integer> asked = given.stream().map(Given::item).toList();
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int item : eligible) {
            if (!asked.contains(item)) {
                double off = (intake + pool.items().get(item).intake()) / (given.size() + 1) - usualIntake;
                double score = gain(ability, influence, item) * likeness(off);
                if (score > most) {
                    most = score;
                    best = item;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double likeness(double off) {
        double z = off / pool.options().likeness();
        return Math.exp(-z * z / 2);
    }

    private double gain(ScaleAbility ability, double[][] influence, int item) {
        Loading x = pool.loading(item);
        double p = pool.predict(ability, item);
        double weight = 1 / (1 / (p * (1 - p)) + pool.items().get(item).doubt());
        return weight * x.form(influence) / (1 + weight * ability.variance(x));
    }

    private double[][] targets(ScaleAbility ability) {
        int abilities = pool.skills().size() + 1;
        double[][] targets = new double[abilities][abilities];
        if (purpose == Purpose.WHOLE_POOL) {
            for (int item : eligible) {
                double p = pool.predict(ability, item);
                pool.loading(item).addTo(targets, p * (1 - p));
            }
        } else if (purpose == Purpose.CLASSICAL || purpose == Purpose.FASTEST) {
            Loading.of(1, 0).addTo(targets, 1);
        } else {
            pool.skills().forEach(s -> pool.scale(s).addTo(targets, purpose.weight(pool, ability, s)));
        }
        return targets;
    }
}
