package org.yincai.recommender.assess;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yincai.models.id.ItemId;

/**
 * What a test of a fixed length is made of.
 *
 * @param length questions that count, from 1
 * @param bounds kept all together; they may overlap in any way
 */
public record Blueprint(int length, List<Bound> bounds) {
    public Blueprint {
        bounds = List.copyOf(bounds);
        if (length < 1 || bounds.stream().anyMatch(bound -> bound.least() > length)) {
            throw new IllegalArgumentException(
                    "a blueprint needs a length of at least 1 and no bound that asks for more," + " but got " + length
                            + " and " + bounds.stream().map(Bound::name).toList());
        }
    }

    /**
     * How many questions of some items a test has.
     *
     * @param name as it is told in a refusal, such as {@code algebra}
     * @param least from 0
     * @param most from {@code least}
     */
    public record Bound(String name, Set<ItemId> items, int least, int most) {
        public Bound {
            items = Set.copyOf(items);
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(
                        "the bound '" + name + "' needs 0 <= least <= most but got " + least + ", " + most);
            }
        }

        /** On the questions of a bank of which something is true: their skill, how difficult they are, their kind. */
        public static Bound of(String name, List<TestItem> bank, Predicate<TestItem> which, int least, int most) {
            return new Bound(
                    name, bank.stream().filter(which).map(TestItem::id).collect(Collectors.toSet()), least, most);
        }

        /** On questions of which no two may stand together, since one answers the other. */
        public static Bound enemies(String name, Collection<ItemId> items) {
            return new Bound(name, Set.copyOf(items), 0, 1);
        }
    }
}
