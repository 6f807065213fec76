package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * The items of a curriculum that may be shown, in lots that exercise the same skills: those of any set of skills are
 * counted, and one of them is taken, without a look at each.
 */
final class Lots {
    private final Predicate<Item> mayBeShown;
    private final Map<List<SkillId>, List<Item>> bySkills = new LinkedHashMap<>();

    Lots(Curriculum curriculum, Predicate<Item> mayBeShown) {
        this.mayBeShown = mayBeShown;
        curriculum.items().stream()
                .filter(mayBeShown)
                .forEach(item -> bySkills.computeIfAbsent(item.skills(), s -> new ArrayList<>())
                        .add(item));
    }

    /** The items that exercise one of the skills or more, each once. */
    Some of(Set<SkillId> skills) {
        return some(exercised -> exercises(exercised, skills));
    }

    /** The items that exercise none but these skills, each once. */
    Some within(Set<SkillId> skills) {
        return some(skills::containsAll);
    }

    private Some some(Predicate<List<SkillId>> wanted) {
        var lots = new ArrayList<List<Item>>();
        bySkills.forEach((exercised, items) -> {
            if (wanted.test(exercised)) {
                lots.add(items);
            }
        });
        int[] ends = new int[lots.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += lots.get(i).size();
            ends[i] = end;
        }
        return new Some(item -> mayBeShown.test(item) && wanted.test(item.skills()), lots, ends, end);
    }

    private static boolean exercises(List<SkillId> exercised, Set<SkillId> skills) {
        for (SkillId skill : exercised) {
            if (skills.contains(skill)) {
                return true;
            }
        }
        return false;
    }

    /** Lots one after another, by the place after the last item of each. */
    static final class Some {
        private final Predicate<Item> members;
        private final List<List<Item>> lots;
        private final int[] ends;
        private final int size;

        private Some(Predicate<Item> members, List<List<Item>> lots, int[] ends, int size) {
            this.members = members;
            this.lots = lots;
            this.ends = ends;
            this.size = size;
        }

        boolean contains(Item item) {
            return members.test(item);
        }

        int size() {
            return size;
        }

        /** The item at a place in [0, {@link #size()}). */
        Item at(int place) {
            int found = Arrays.binarySearch(ends, place);
            int lot = found < 0 ? -found - 1 : found + 1;
            List<Item> items = lots.get(lot);
            return items.get(place - ends[lot] + items.size());
        }
    }
}
