package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.yincai.models.content.Item;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;

/**
 * Tells items that have rested from those met lately; drops what may not be shown and what it has seen. Keeps the first
 * of those that have rested, or an even sample of them.
 */
final class Sieve {
    static final int COOL_DOWN = 4;

    private final Ask ask;
    private final Views views;
    private final Predicate<Item> mayBeShown;
    private final int most;
    private final List<ItemId> lately;
    private final List<Item> rested = new ArrayList<>();
    private final List<Item> tired = new ArrayList<>();
    private final Set<ItemId> seen = new HashSet<>();
    /** Not what the draw among the sample begins with. */
    private final SplittableRandom chance;

    private int unusable;
    private int left;

    /** A sieve that is full when so many have rested. */
    Sieve(Ask ask, Views views, Predicate<Item> mayBeShown, int most) {
        this.ask = ask;
        this.views = views;
        this.mayBeShown = mayBeShown;
        this.most = most;
        chance = new SplittableRandom(ask.seed()).split();
        lately = ask.recent().subList(0, Math.min(COOL_DOWN, ask.recent().size()));
    }

    /** Items met lately. */
    List<ItemId> resting() {
        return lately;
    }

    void add(Item item) {
        if (asked(item) || !seen.add(item.id())) {
            return;
        }
        if (mayBeShown.test(item)) {
            (coolingDown(item) ? tired : rested).add(item);
        } else {
            unusable++;
        }
    }

    /**
     * What it held back, or never saw, of so many items.
     *
     * @param own whether they came with the ask, so that all of them were looked at
     */
    Held held(int offered, boolean own) {
        boolean more = !own && full();
        int resting = rested.isEmpty() ? 0 : tired.size();
        return new Held(
                unusable, more ? 0 : offered - rested.size() - tired.size() - (own ? unusable : 0), resting, more);
    }

    /**
     * Adds items drawn one after another with even odds, until it is full or all were drawn.
     *
     * @param items those of them that were met lately have been added
     */
    void draw(Lots.Some items) {
        var drawn = new HashSet<Integer>();
        while (!full() && drawn.size() < items.size()) {
            int place = chance.nextInt(items.size());
            if (drawn.add(place)) {
                add(items.at(place));
            }
        }
        left = items.size() - rested.size() - tired.size();
    }

    /** How many have rested and were not drawn. */
    int left() {
        return left;
    }

    /** A test asks nothing twice. */
    private boolean asked(Item item) {
        return ask.policy() == Policy.ADAPTIVE && views.times(item) > 0;
    }

    boolean full() {
        return rested.size() >= most;
    }

    /** In the order of the course an item rests until the session has shown all. */
    private boolean coolingDown(Item item) {
        boolean had = ask.policy() == Policy.CURRICULUM_ORDER && views.times(item) > 0;
        return had || lately.contains(item.id());
    }

    /** The first items that have rested; where none has, those shown least in the session. */
    List<Item> first() {
        List<Item> from = rested;
        if (rested.isEmpty()) {
            tired.sort(Comparator.comparingInt(views::times));
            from = tired;
        }
        return from.subList(0, Math.min(most, from.size()));
    }
}
