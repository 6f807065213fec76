package org.yincai.tutoring.insight;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Band;

/** Chooses whom a suggestion is for and with which items. */
final class Remedy {
    private static final int ITEMS = 4;
    private static final int CHECK = 5;
    private static final double WHOLE_CLASS = 2.0 / 3;

    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final ClassGrid grid;

    Remedy(ClassFacts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
        grid = new ClassGrid(facts, thresholds);
    }

    /** Reteach a skill to those who more likely than not are below the weak threshold. */
    Suggestion.Action reteach(SkillId skill) {
        List<String> group = grid.pupils().stream()
                .filter(p -> grid.evidence(p, skill)
                        .filter(m -> m.probabilityAtLeast(thresholds.weakBelow()) < 0.5)
                        .isPresent())
                .map(LearnerId::value)
                .toList();
        return reteach(skill, group);
    }

    /** Reteach a skill to some. */
    Suggestion.Action reteach(SkillId skill, List<String> group) {
        boolean wholeClass = group.size() >= WHOLE_CLASS * grid.pupils().size();
        return action("reteach", skill, group, wholeClass);
    }

    /** Speak with some, without items. */
    static Suggestion.Action talk(String kind, List<String> group) {
        return new Suggestion.Action(kind, null, group, false, List.of(), List.of());
    }

    /**
     * Groups of struggling pupils who all miss one current skill: first on the skill that most of them miss, then on the
     * one that most of the rest miss, and so on. Every pupil is in one group; those who miss nothing for certain come last,
     * without a skill.
     */
    List<Suggestion.Action> smallGroups(List<SupportBuckets.Pupil> struggling) {
        var groups = new ArrayList<Suggestion.Action>();
        List<SupportBuckets.Pupil> rest = struggling;
        while (!rest.isEmpty()) {
            String shared = mostMissed(rest);
            Predicate<SupportBuckets.Pupil> in = p -> shared == null || misses(p, shared);
            List<String> group =
                    rest.stream().filter(in).map(SupportBuckets.Pupil::learner).toList();
            groups.add(action("small-group", shared == null ? null : new SkillId(shared), group, false));
            rest = rest.stream().filter(in.negate()).toList();
        }
        return groups;
    }

    private static @Nullable String mostMissed(List<SupportBuckets.Pupil> pupils) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        pupils.stream()
                .flatMap(p -> p.skills().stream())
                .filter(Remedy::missed)
                .forEach(s -> missing.merge(s.skill(), 1, Integer::sum));
        return missing.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean misses(SupportBuckets.Pupil pupil, String skill) {
        return pupil.skills().stream().anyMatch(s -> s.skill().equals(skill) && missed(s));
    }

    private static boolean missed(SupportBuckets.SkillBand skill) {
        return skill.band().compareTo(Band.C) > 0;
    }

    private Suggestion.Action action(String kind, @Nullable SkillId skill, List<String> group, boolean wholeClass) {
        List<String> easiestFirst = skill == null
                ? List.of()
                : facts.curriculum().itemsOf(skill).stream()
                        .filter(item -> !item.withdrawn())
                        .sorted(comparingDouble(Item::difficulty))
                        .map(Item::id)
                        .map(ItemId::value)
                        .toList();
        return new Suggestion.Action(
                kind,
                skill == null ? null : skill.value(),
                group,
                wholeClass,
                around(easiestFirst, ITEMS),
                around(easiestFirst.reversed(), CHECK).reversed());
    }

    private static List<String> around(List<String> items, int number) {
        return items.isEmpty()
                ? List.of()
                : IntStream.range(0, number)
                        .mapToObj(i -> items.get(i % items.size()))
                        .toList();
    }
}
