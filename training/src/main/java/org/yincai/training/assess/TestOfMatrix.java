package org.yincai.training.assess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.Ability;
import org.yincai.recommender.assess.AdaptiveTest;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.assess.AdaptiveTest.Next;
import org.yincai.recommender.assess.Blueprint;
import org.yincai.recommender.assess.Criterion;
import org.yincai.recommender.assess.ResponseCurve;
import org.yincai.recommender.assess.ShadowTest;
import org.yincai.recommender.assess.StopRules;
import org.yincai.recommender.assess.TestItem;
import org.yincai.recommender.assess.TestPlan;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.Split;

/**
 * Adaptive tests on a complete matrix: items calibrated on half the learners, the others tested on their recorded answers
 * and judged by their ability from all items. Every plan stops by the same rules.
 */
public final class TestOfMatrix {
    private static final int DECILES = 10;
    private static final double EXPOSURE = .6;
    private static final int SIMULATED = 1_000;
    private static final int ROUNDS = 8;
    private static final int AMONG = 3;
    private static final int STRATA = 3;

    private final List<TestItem> bank;
    private final Map<ItemId, ResponseCurve> curves;
    private final List<Taken> tested;
    private final StopRules rules;
    private final Map<SkillId, Double> shares = new HashMap<>();
    private final Blueprint blueprint;
    private final ShadowTest allowed;

    private TestOfMatrix(AnswerLog log, Split halves, boolean guessing, StopRules rules) {
        this.tested = Taken.of(halves.test(), 1);
        this.curves = CurveCalibration.of(Taken.of(halves.train(), 1), guessing);
        this.bank = curves.entrySet().stream()
                .map(e -> new TestItem(
                        e.getKey(),
                        log.items().getOrDefault(e.getKey(), List.of()).getFirst(),
                        e.getValue(),
                        false))
                .sorted(Comparator.comparing(item -> item.id().value()))
                .toList();
        bank.forEach(item -> shares.merge(item.skill(), 1.0 / bank.size(), Double::sum));
        int most = Math.min(rules.most(), bank.size());
        this.rules = new StopRules(
                Math.min(rules.least(), most), most, rules.error(), rules.still(), rules.stillFor(), rules.time());
        this.blueprint = BankBlueprint.of(bank, most);
        this.allowed = new ShadowTest(bank, blueprint);
    }

    /** Rows of figures by plan and decile of ability, {@code all} for all. */
    public static Map<String, Map<String, Map<String, Double>>> run(
            AnswerLog log, boolean guessing, StopRules rules, long seed) {
        var study = new TestOfMatrix(log, Split.byLearner(log, .5, seed), guessing, rules);
        var tests = new LinkedHashMap<String, AdaptiveTest>();
        tests.put("random", study.test(TestPlan.of(Criterion.RANDOM)));
        tests.put("plain information", study.test(TestPlan.of(Criterion.MAXIMUM_INFORMATION)));
        tests.put(
                "divergence, drawn among 3, content",
                study.test(study.plan(Criterion.KULLBACK_LEIBLER, AMONG, Map.of())));
        tests.put("a-stratified, content", study.test(study.plan(Criterion.A_STRATIFIED, 1, Map.of())));
        tests.put(
                "information, Sympson-Hetter, content",
                study.controlled(admitted -> study.test(study.plan(Criterion.MAXIMUM_INFORMATION, 1, admitted)), seed));
        tests.put("shadow test", study.shadow(Map.of()));
        tests.put("shadow test, eligibility", study.controlled(study::shadow, seed));
        var rows = new LinkedHashMap<String, Map<String, Map<String, Double>>>();
        tests.forEach((name, test) -> rows.put(name, study.deciles(test, seed)));
        return rows;
    }

    private TestPlan plan(Criterion criterion, int among, Map<ItemId, Double> admitted) {
        return new TestPlan(criterion, among, admitted, shares, STRATA, 0);
    }

    private AdaptiveTest test(TestPlan plan) {
        return new AdaptiveTest(bank, plan, rules);
    }

    private AdaptiveTest shadow(Map<ItemId, Double> admitted) {
        var plan = new TestPlan(Criterion.MAXIMUM_INFORMATION, 1, admitted, Map.of(), 1, 0);
        return AdaptiveTest.of(bank, plan, rules, blueprint);
    }

    private record Result(double truth, double estimate, double error, List<ItemId> asked) {}

    private Map<String, Map<String, Double>> deciles(AdaptiveTest test, long seed) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < tested.size(); i++) {
            Map<ItemId, Boolean> key = new HashMap<>();
            List<Given> all = new ArrayList<>();
            for (Answer answer : tested.get(i).answers()) {
                key.put(answer.item(), answer.correct());
            }
            bank.forEach(item -> all.add(new Given(item, key.getOrDefault(item.id(), false))));
            results.add(result(test, AdaptiveTest.ability(all).mean(), all, seed + 7919L * i));
        }
        results.sort(Comparator.comparingDouble(Result::truth));
        var rows = new LinkedHashMap<String, Map<String, Double>>();
        for (int d = 0; d < DECILES; d++) {
            rows.put(
                    String.valueOf(d + 1),
                    figures(results.subList(d * results.size() / DECILES, (d + 1) * results.size() / DECILES)));
        }
        rows.put("all", figures(results));
        return rows;
    }

    private static Result result(AdaptiveTest test, double truth, List<Given> answers, long seed) {
        List<Given> given = run(test, answers, seed);
        Ability ability = AdaptiveTest.ability(given);
        return new Result(
                truth,
                ability.mean(),
                ability.error(),
                given.stream().map(g -> g.item().id()).toList());
    }

    private static List<Given> run(AdaptiveTest test, List<Given> answers, long seed) {
        List<Given> given = new ArrayList<>();
        while (test.next(given, Duration.ZERO, seed) instanceof Next.Ask ask) {
            answers.stream()
                    .filter(answer -> answer.item().equals(ask.item()))
                    .findFirst()
                    .ifPresent(given::add);
        }
        return given;
    }

    private Map<String, Double> figures(List<Result> results) {
        var exposed = new Exposed<ItemId>();
        double bias = 0;
        double square = 0;
        double error = 0;
        double length = 0;
        for (Result result : results) {
            double off = result.estimate() - result.truth();
            bias += off / results.size();
            square += off * off / results.size();
            error += result.error() / results.size();
            length += (double) result.asked().size() / results.size();
            exposed.add(result.asked());
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("learners", (double) results.size());
        figures.put(
                "truth", results.stream().mapToDouble(Result::truth).average().orElse(0));
        figures.put("bias", bias);
        figures.put("rmse", Math.sqrt(square));
        figures.put("error", error);
        figures.put("length", length);
        figures.put("overlap", exposed.overlap());
        figures.put(
                "broken",
                results.stream()
                        .mapToDouble(result -> allowed.allows(Set.copyOf(result.asked())) ? 0 : 1)
                        .average()
                        .orElse(0));
        return figures;
    }

    /** With chances of admission that keep every item below the exposure limit among simulated learners. */
    private AdaptiveTest controlled(Function<Map<ItemId, Double>, AdaptiveTest> tests, long seed) {
        Map<ItemId, Double> admitted = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            AdaptiveTest test = tests.apply(admitted);
            Map<ItemId, Integer> asked = new HashMap<>();
            var random = new SplittableRandom(seed + round);
            for (int i = 0; i < SIMULATED; i++) {
                double theta = random.nextGaussian();
                List<Given> answers = bank.stream()
                        .map(item -> new Given(
                                item, random.nextDouble() < item.curve().right(theta)))
                        .toList();
                run(test, answers, random.nextLong())
                        .forEach(g -> asked.merge(g.item().id(), 1, Integer::sum));
            }
            asked.forEach((id, n) -> admitted.compute(
                    id, (i, before) -> Math.clamp((before == null ? 1 : before) * EXPOSURE * SIMULATED / n, .05, 1)));
        }
        return tests.apply(admitted);
    }
}
