package org.yincai.recommender.scales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.scales.ScaleAbility.Response;

/** The questions of a test and the scales they span. Immutable. */
public final class ScalePool {
    /** Makes the probit's scale of the logistic function: pi / 8. */
    private static final double PROBIT = Math.PI / 8;

    private final List<ScaleItem> items;
    private final ScaleOptions options;
    private final Map<SkillId, Integer> scales = new LinkedHashMap<>();
    private final List<Loading> loadings;

    /** A pool; questions that are only to be foretold belong to it too. */
    public ScalePool(List<ScaleItem> items, ScaleOptions options) {
        this.items = List.copyOf(items);
        this.options = options;
        for (ScaleItem item : items) {
            item.skills().forEach(skill -> scales.putIfAbsent(skill, scales.size() + 1));
        }
        loadings = items.stream().map(this::loading).toList();
    }

    private Loading loading(ScaleItem item) {
        int[] at = item.skills().stream().mapToInt(this::ability).toArray();
        return Loading.of(item.discrimination(), options.spread(), at);
    }

    private int ability(SkillId skill) {
        Integer at = scales.get(skill);
        if (at == null) {
            throw new IllegalArgumentException("no item of the pool has the skill " + skill);
        }
        return at;
    }

    public List<ScaleItem> items() {
        return items;
    }

    ScaleOptions options() {
        return options;
    }

    /** The skills in the order of their scales. */
    public Set<SkillId> skills() {
        return scales.keySet();
    }

    /** The ability in a skill: the general one and the skill's own together. */
    public Loading scale(SkillId skill) {
        return Loading.of(1, options.spread(), ability(skill));
    }

    Loading loading(int item) {
        return loadings.get(item);
    }

    /** What answers to items of the pool, by number, say. */
    public ScaleAbility ability(List<Given> given) {
        var responses = new ArrayList<Response>(given.size());
        double intake = 0;
        for (Given one : given) {
            ScaleItem item = items.get(one.item());
            intake += item.intake() / given.size();
            responses.add(new Response(loadings.get(one.item()), item.easiness(), one.correct()));
        }
        return ScaleAbility.of(scales.size() + 1, options.intake() * intake, responses);
    }

    /** An answer to an item of the pool, by number. */
    public record Given(int item, boolean correct) {}

    /** P(right) of an item of the pool, by number. */
    public double predict(ScaleAbility ability, int item) {
        ScaleItem one = items.get(item);
        double variance = ability.variance(loadings.get(item)) + one.doubt();
        double logit = one.easiness() + ability.mean(loadings.get(item));
        return 1 / (1 + Math.exp(-logit / Math.sqrt(1 + PROBIT * variance)));
    }
}
