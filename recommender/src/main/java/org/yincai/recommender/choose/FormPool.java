package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Part;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.Blueprint;
import org.yincai.recommender.assess.Blueprint.Bound;
import org.yincai.recommender.assess.Clash;
import org.yincai.recommender.assess.ShadowTest;
import org.yincai.recommender.assess.TestItem;

/**
 * The questions of which a session's test is made by a shadow test. Each counts for the first of its skills in the scope;
 * which may well be asked in a session is drawn by its seed ({@link Eligibility}). Immutable.
 */
public final class FormPool {
    private final List<Part> wanted;
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final List<Set<ItemId>> parts;
    private final List<TestItem> bank;
    private final Blueprint blueprint;
    private final ShadowTest tests;

    /**
     * The pool of the tests of a form, whatever its seed.
     *
     * @param scope empty means the whole curriculum
     * @param asked in the test so far, whether they may be shown again or not
     * @param mayBeShown of items not asked
     */
    public FormPool(
            Curriculum curriculum,
            List<SkillId> scope,
            Form form,
            Collection<ItemId> asked,
            Predicate<Item> mayBeShown) {
        wanted = form.parts();
        List<SkillId> skills =
                scope.isEmpty() ? curriculum.skills().stream().map(Skill::id).toList() : scope;
        skills.stream()
                .flatMap(skill -> curriculum.itemsOf(skill).stream())
                .filter(item -> asked.contains(item.id()) || (!item.withdrawn() && mayBeShown.test(item)))
                .forEach(item -> items.putIfAbsent(item.id(), item));
        bank = items.values().stream()
                .map(item -> Examination.question(item, scope, false))
                .sorted(Comparator.comparing(item -> item.id().value()))
                .toList();
        List<Bound> bounds = new ArrayList<>();
        for (Part part : wanted) {
            Set<SkillId> of = Set.copyOf(part.skills());
            bounds.add(Bound.of(
                    String.valueOf(bounds.size()), bank, item -> of.contains(item.skill()), part.least(), part.most()));
        }
        parts = bounds.stream().map(Bound::items).toList();
        blueprint = new Blueprint(form.length(), bounds);
        tests = new ShadowTest(bank, blueprint);
    }

    /** How many there are. */
    int questions() {
        return bank.size();
    }

    /** What cannot hold together, a part named by its place from 0; empty when a test is possible. */
    public List<Clash> clashes() {
        return tests.clashes();
    }

    /**
     * Of the most informative test that holds what was asked the other questions, best first; of these those that most parts
     * need which have fewer than their least, so that a test has its least soon. Empty when no test holds what was asked.
     *
     * @param seed of the session, for its {@link Eligibility}
     * @param resting items to ask last
     */
    List<Item> next(long seed, Set<ItemId> asked, Collection<ItemId> resting, ToDoubleFunction<TestItem> score) {
        List<TestItem> free = free(Eligibility.of(seed, blueprint.length(), items.size()), asked, resting, score);
        List<Set<ItemId>> lacking = lacking(asked);
        long most = free.stream().mapToLong(item -> needs(lacking, item)).max().orElse(0);
        return free.stream()
                .filter(item -> needs(lacking, item) == most)
                .map(item -> Objects.requireNonNull(items.get(item.id())))
                .toList();
    }

    /** First without the questions that only a lack of others lets be asked: far fewer, and the same test if there is one. */
    private List<TestItem> free(
            Eligibility eligibility, Set<ItemId> asked, Collection<ItemId> resting, ToDoubleFunction<TestItem> score) {
        ToDoubleFunction<TestItem> reluctance =
                item -> resting.contains(item.id()) ? 1 + step(1) : reluctance(eligibility, item.id());
        List<TestItem> willing = bank.stream()
                .filter(item -> asked.contains(item.id()) || reluctance.applyAsDouble(item) == 0)
                .toList();
        List<TestItem> free = new ShadowTest(willing, blueprint).free(asked, score, item -> 0);
        return free.isEmpty() ? tests.free(asked, score, reluctance) : free;
    }

    private List<Set<ItemId>> lacking(Set<ItemId> asked) {
        List<Set<ItemId>> lacking = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Set<ItemId> part = parts.get(i);
            if (asked.stream().filter(part::contains).count() < wanted.get(i).least()) {
                lacking.add(part);
            }
        }
        return lacking;
    }

    private static long needs(List<Set<ItemId>> lacking, TestItem item) {
        return lacking.stream().filter(part -> part.contains(item.id())).count();
    }

    private double reluctance(Eligibility eligibility, ItemId item) {
        return eligibility.admits(item) ? 0 : 1 + step(eligibility.drawn(item));
    }

    /** So small that it never makes up for one question more that may not well be asked. */
    private double step(double drawn) {
        return drawn / (blueprint.length() + 1);
    }
}
