package org.yincai.recommender.assess;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.StopRules.Stopped;

/** A computerised adaptive test: from the answers so far and a seed to the next question, or the end. Immutable. */
public final class AdaptiveTest {
    private final List<TestItem> bank;
    private final TestPlan plan;
    private final StopRules rules;
    private final @Nullable ShadowTest shadow;
    private final Map<ItemId, Integer> stratum = new HashMap<>();

    /** A test over a bank of any order. */
    public AdaptiveTest(List<TestItem> bank, TestPlan plan, StopRules rules) {
        this(bank, plan, rules, null);
    }

    /**
     * A test that meets a blueprint when it is not stopped before its length, and could have been completed to meet it when
     * it is. The plan is one by information or divergence that has no shares; an item's chance of admission is that of being
     * eligible for a learner, and a test has no more items that are not than the blueprint makes it have (van der Linden
     * and Veldkamp, Journal of Educational and Behavioral Statistics 2004 and 2007).
     *
     * @throws IllegalArgumentException with all reasons when the bank cannot meet the blueprint
     */
    public static AdaptiveTest of(List<TestItem> bank, TestPlan plan, StopRules rules, Blueprint blueprint) {
        boolean informed =
                plan.criterion() == Criterion.MAXIMUM_INFORMATION || plan.criterion() == Criterion.KULLBACK_LEIBLER;
        if (!informed || !plan.shares().isEmpty() || rules.most() != blueprint.length()) {
            throw new IllegalArgumentException("a blueprint of " + blueprint.length() + " questions needs a plan by"
                    + " information or divergence without shares, and rules with as many questions at most, but got "
                    + plan.criterion() + ", " + plan.shares().size() + " shares, " + rules.most() + " questions");
        }
        var shadow = new ShadowTest(bank, blueprint);
        List<Clash> clashes = shadow.clashes();
        if (!clashes.isEmpty()) {
            throw new IllegalArgumentException("no test of " + blueprint.length() + " questions can be made: "
                    + clashes.stream().map(Clash::toString).collect(joining("; "))
                    + ". Ask for fewer at least, allow more at most, or add questions to the bank");
        }
        return new AdaptiveTest(bank, plan, rules, shadow);
    }

    private AdaptiveTest(List<TestItem> bank, TestPlan plan, StopRules rules, @Nullable ShadowTest shadow) {
        this.shadow = shadow;
        this.bank = List.copyOf(bank);
        this.plan = plan;
        this.rules = rules;
        List<TestItem> flatFirst = bank.stream()
                .filter(item -> !item.pilot())
                .sorted(Comparator.comparingDouble(item -> item.curve().discrimination()))
                .toList();
        for (int i = 0; i < flatFirst.size(); i++) {
            stratum.put(flatFirst.get(i).id(), i * plan.strata() / flatFirst.size());
        }
    }

    /** An item of the bank and its answer. */
    public record Given(TestItem item, boolean correct) {}

    /** What comes next. */
    public sealed interface Next {
        /** A question to ask. */
        record Ask(TestItem item) implements Next {}

        /** The test is over. */
        record Over(Stopped because) implements Next {}
    }

    /** What the answers that count say. */
    public static Ability ability(List<Given> given) {
        return abilities(given).getLast();
    }

    /** What the answers that count said, one after the other, beginning with what is believed before any. */
    public static List<Ability> abilities(List<Given> given) {
        var abilities = new ArrayList<>(List.of(Ability.PRIOR));
        for (Given one : given) {
            if (!one.item().pilot()) {
                abilities.add(abilities.getLast().after(one.item().curve(), one.correct()));
            }
        }
        return abilities;
    }

    /**
     * The next question; the same answers, time and seed give the same.
     *
     * @param seed of this learner's test
     */
    public Next next(List<Given> given, Duration spent, long seed) {
        List<Ability> abilities = abilities(given);
        Optional<Stopped> stopped = rules.reached(abilities, spent);
        if (stopped.isPresent()) {
            return new Next.Over(stopped.get());
        }
        var random = new SplittableRandom(seed * 31 + given.size());
        Set<ItemId> asked = new HashSet<>();
        given.forEach(one -> asked.add(one.item().id()));
        List<TestItem> open =
                bank.stream().filter(item -> !asked.contains(item.id())).toList();
        if (plan.pilotEvery() > 0 && (given.size() + 1) % plan.pilotEvery() == 0) {
            List<TestItem> pilots = open.stream().filter(TestItem::pilot).toList();
            if (!pilots.isEmpty()) {
                return new Next.Ask(pilots.get(random.nextInt(pilots.size())));
            }
        }
        if (shadow != null) {
            return new Next.Ask(shadowed(shadow, given, abilities.getLast(), seed, random));
        }
        List<TestItem> counting = open.stream().filter(item -> !item.pilot()).toList();
        return counting.isEmpty()
                ? new Next.Over(Stopped.NO_ITEMS)
                : new Next.Ask(chosen(wanted(counting, given), abilities, random));
    }

    private TestItem shadowed(
            ShadowTest tests, List<Given> given, Ability ability, long seed, SplittableRandom random) {
        Set<ItemId> counted = given.stream()
                .map(Given::item)
                .filter(item -> !item.pilot())
                .map(TestItem::id)
                .collect(toSet());
        double mean = ability.mean();
        var eligible = new SplittableRandom(seed);
        List<TestItem> free = tests.free(
                counted,
                item -> plan.criterion().score(item.curve(), ability, mean),
                item -> eligible.nextDouble() < plan.admitted().getOrDefault(item.id(), 1.0) ? 0 : 1);
        if (free.isEmpty()) {
            throw new IllegalArgumentException(
                    "no test of the blueprint holds all questions asked: they must have been chosen by it");
        }
        return free.get(random.nextInt(Math.min(plan.amongBest(), free.size())));
    }

    /** The items of the skill that lacks most of its share, and of the stratum whose turn it is, where there are any. */
    private List<TestItem> wanted(List<TestItem> open, List<Given> given) {
        var content = new Content(plan.shares(), given);
        List<TestItem> wanted = open;
        Optional<SkillId> lacking = plan.shares().keySet().stream()
                .filter(skill -> open.stream().anyMatch(item -> item.skill().equals(skill)))
                .min(Comparator.comparingDouble((SkillId s) -> -content.lack(s)).thenComparing(SkillId::value));
        if (lacking.isPresent()) {
            SkillId skill = lacking.get();
            wanted = open.stream().filter(item -> item.skill().equals(skill)).toList();
        }
        if (plan.criterion() == Criterion.A_STRATIFIED) {
            int turn = content.asked() * plan.strata() / rules.most();
            List<TestItem> layer = wanted.stream()
                    .filter(item -> stratum.getOrDefault(item.id(), 0) == turn)
                    .toList();
            return layer.isEmpty() ? wanted : layer;
        }
        return wanted;
    }

    private TestItem chosen(List<TestItem> wanted, List<Ability> abilities, SplittableRandom random) {
        Ability ability = abilities.getLast();
        double mean = ability.mean();
        Map<TestItem, Double> scores = new HashMap<>();
        wanted.forEach(item -> scores.put(item, plan.criterion().score(item.curve(), ability, mean)));
        var left = new ArrayList<>(wanted);
        left.sort(Comparator.comparingDouble((TestItem item) -> -scores.getOrDefault(item, 0.0))
                .thenComparing(item -> item.id().value()));
        int among = plan.criterion() == Criterion.RANDOM ? left.size() : plan.amongBest();
        while (left.size() > 1) {
            TestItem drawn = left.get(random.nextInt(Math.min(among, left.size())));
            if (random.nextDouble() < plan.admitted().getOrDefault(drawn.id(), 1.0)) {
                return drawn;
            }
            left.remove(drawn);
        }
        return left.getFirst();
    }
}
