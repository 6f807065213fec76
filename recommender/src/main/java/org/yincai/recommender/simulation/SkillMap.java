package org.yincai.recommender.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** A curriculum as arrays, with the hidden properties of its skills and items fixed by their ids. */
final class SkillMap {
    private final List<Skill> skills;
    private final Map<SkillId, Integer> index = new HashMap<>();
    private final Map<ItemId, Faced> items = new HashMap<>();
    private final int[][] prerequisites;
    private final int[] buildOrder;
    private final double[] guess;
    private final double[] learn;

    SkillMap(Curriculum curriculum, SimulationRanges ranges) {
        skills = List.copyOf(curriculum.skills());
        skills.forEach(skill -> index.put(skill.id(), index.size()));
        prerequisites = skills.stream().map(s -> indices(s.prerequisites())).toArray(int[][]::new);
        buildOrder = prerequisitesFirst();
        guess = hidden(ranges.guess(), 1);
        learn = hidden(ranges.learn(), 2);
        for (Item item : curriculum.items()) {
            double surprise = ranges.itemSd() * generator(item.id().value(), 3).nextGaussian();
            double difficulty = item.difficulty() + surprise;
            var faced = new Faced(items.size(), indices(item.skills()), difficulty, item.medianSeconds());
            items.put(item.id(), faced);
        }
    }

    private static SplittableRandom generator(String id, int purpose) {
        return new SplittableRandom(31L * id.hashCode() + purpose);
    }

    private double[] hidden(Range range, int purpose) {
        return skills.stream()
                .mapToDouble(s -> range.draw(generator(s.id().value(), purpose)))
                .toArray();
    }

    private int[] indices(List<SkillId> ids) {
        return ids.stream().mapToInt(this::index).toArray();
    }

    private int[] prerequisitesFirst() {
        var order = new ArrayList<Integer>();
        var seen = new boolean[skills.size()];
        for (int skill = 0; skill < skills.size(); skill++) {
            visit(skill, seen, order);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(int skill, boolean[] seen, List<Integer> order) {
        if (seen[skill]) {
            return;
        }
        seen[skill] = true;
        for (int prerequisite : prerequisites[skill]) {
            visit(prerequisite, seen, order);
        }
        order.add(skill);
    }

    int size() {
        return skills.size();
    }

    Skill skill(int skill) {
        return skills.get(skill);
    }

    int index(SkillId skill) {
        @Nullable Integer found = index.get(skill);
        if (found == null) {
            throw new IllegalArgumentException("the simulated curriculum has no skill " + skill);
        }
        return found;
    }

    Faced face(Item item) {
        @Nullable Faced found = items.get(item.id());
        if (found == null) {
            throw new IllegalArgumentException("the simulated curriculum has no item " + item.id());
        }
        return found;
    }

    int[] prerequisites(int skill) {
        return prerequisites[skill];
    }

    /** All skills, each after its prerequisites. */
    int[] buildOrder() {
        return buildOrder;
    }

    double guess(int skill) {
        return guess[skill];
    }

    double learn(int skill) {
        return learn[skill];
    }
}
