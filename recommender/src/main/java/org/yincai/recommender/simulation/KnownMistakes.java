package org.yincai.recommender.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.ItemId;

/** Which misconceptions the wrong answers to an item can show. */
@FunctionalInterface
public interface KnownMistakes {
    /** No wrong answer shows anything. */
    KnownMistakes NONE = item -> List.of();

    /** Ids of misconceptions, always in the same order. */
    List<String> of(ItemId item);

    /**
     * The item's misconception in place of a simulated one, which has no name.
     *
     * @param simulated as {@link SimulatedAnswer#misconception}
     * @return null when there is none to show
     */
    default @Nullable String named(ItemId item, int simulated) {
        List<String> known = of(item);
        return simulated == 0 || known.isEmpty() ? null : known.get((simulated - 1) % known.size());
    }
}
