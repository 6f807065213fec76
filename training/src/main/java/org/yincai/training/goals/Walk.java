package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.id.SkillId;

/** A quest under way: the learner as the simulator has them, and as a guide sees them. Not thread safe. */
final class Walk {
    /** An item rests while this many others are shown. */
    private static final int COOL_DOWN = 4;

    private final SkillId goal;
    private final List<Integer> items;
    private final int most;
    private final LearnerTrace learner;
    private final LearnerTrace seen;
    private final SplittableRandom luck;
    private final SplittableRandom chance;
    private final Random offers;
    private final List<Integer> path = new ArrayList<>();
    private List<Integer> offered;

    /**
     * A walk about to begin.
     *
     * @param items numbers of the goal's items
     * @param most items offered at once
     * @param learner moved by the simulator, no guide looks at it
     * @param seen moved by the tracer of the guide
     */
    Walk(SkillId goal, List<Integer> items, int most, LearnerTrace learner, LearnerTrace seen, long seed) {
        this.goal = goal;
        this.items = items;
        this.most = most;
        this.learner = learner;
        this.seen = seen;
        luck = new SplittableRandom(seed);
        chance = luck.split();
        offers = new Random(luck.nextLong());
        offered = offer();
    }

    SkillId goal() {
        return goal;
    }

    LearnerTrace learner() {
        return learner;
    }

    LearnerTrace seen() {
        return seen;
    }

    /** For guides that leave something to chance. */
    SplittableRandom chance() {
        return chance;
    }

    /** Items shown so far. */
    List<Integer> path() {
        return path;
    }

    /** What a guide may choose from now. */
    List<Integer> offered() {
        return offered;
    }

    /** Whether the learner, who is right with this probability, is. */
    boolean right(double probability) {
        return luck.nextDouble() < probability;
    }

    void show(int item) {
        path.add(item);
        offered = offer();
    }

    /** Some of the items that are not on the path; when all are, of those that have rested. */
    private List<Integer> offer() {
        List<Integer> open = without(path);
        if (open.isEmpty()) {
            open = without(path.subList(Math.max(0, path.size() - COOL_DOWN), path.size()));
        }
        List<Integer> drawn = new ArrayList<>(open.isEmpty() ? items : open);
        Collections.shuffle(drawn, offers);
        return drawn.subList(0, Math.min(most, drawn.size()));
    }

    private List<Integer> without(List<Integer> shown) {
        return items.stream().filter(i -> !shown.contains(i)).toList();
    }
}
