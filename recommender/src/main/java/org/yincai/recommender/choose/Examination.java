package org.yincai.recommender.choose;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Part;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.assess.Ability;
import org.yincai.recommender.assess.AdaptiveTest;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.assess.Criterion;
import org.yincai.recommender.assess.ResponseCurve;
import org.yincai.recommender.assess.StopRules;
import org.yincai.recommender.assess.StopRules.Stopped;
import org.yincai.recommender.assess.TestItem;
import org.yincai.recommender.assess.TestPlan;
import org.yincai.recommender.assess.TestWay;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Way;

/**
 * A session as a test of one ability: what its answers say, what to ask next and when it is over. There is no calibrated
 * bank, so an item's curve is a Rasch curve at its declared difficulty; answers that are no evidence do not count.
 */
public final class Examination {
    /** Standard error of the ability, in logits, that suffices. */
    private static final double PRECISE = 0.4;

    private static final int LEAST = 5;
    private static final double STILL = 0.05;
    private static final int STILL_FOR = 3;
    private static final ResponseCurve AVERAGE = new ResponseCurve(1, 0, 0, 1);

    private final List<SkillId> scope;
    private final List<Part> blueprint;
    private final Curriculum curriculum;
    private final List<Given> given = new ArrayList<>();

    /**
     * The test so far.
     *
     * @param scope skills, with an equal share each where there is no blueprint; empty means the whole curriculum
     * @param blueprint as {@link org.yincai.models.event.SessionStarted#blueprint}
     */
    public Examination(Curriculum curriculum, List<SkillId> scope, List<Part> blueprint, List<Asked> asked) {
        this.curriculum = curriculum;
        this.scope = scope;
        this.blueprint = blueprint;
        for (Asked one : asked) {
            curriculum.item(one.item()).ifPresent(item -> given.add(given(item, one.outcome())));
        }
    }

    static Examination of(Ask ask, Curriculum curriculum) {
        Form form = ask.form();
        return new Examination(curriculum, ask.scope(), form == null ? List.of() : form.parts(), ask.asked());
    }

    private Given given(Item item, Asked.Outcome outcome) {
        boolean counts = outcome == Asked.Outcome.RIGHT || outcome == Asked.Outcome.WRONG;
        return new Given(question(item, scope, !counts), outcome == Asked.Outcome.RIGHT);
    }

    /** An item as a question, which counts for the first of its skills in the scope. */
    static TestItem question(Item item, List<SkillId> scope, boolean pilot) {
        SkillId skill = item.skills().stream()
                .filter(scope::contains)
                .findFirst()
                .orElse(item.skills().getFirst());
        return new TestItem(item.id(), skill, new ResponseCurve(1, item.difficulty(), 0, 1), pilot);
    }

    /**
     * How the next question is chosen: the skills' shares, then Fisher information. With curves that differ in difficulty
     * alone the Kullback-Leibler divergence would rank alike.
     */
    Way way() {
        List<SkillId> skills =
                scope.isEmpty() ? curriculum.skills().stream().map(Skill::id).toList() : scope;
        Map<SkillId, Double> shares = skills.stream().distinct().collect(toMap(s -> s, s -> 1.0 / skills.size()));
        var plan = new TestPlan(Criterion.MAXIMUM_INFORMATION, 1, Map.of(), shares, 1, 0);
        return new TestWay(plan, given, item -> question(item, scope, false));
    }

    /** Fisher information of a question at the ability so far. */
    ToDoubleFunction<TestItem> information() {
        double mean = AdaptiveTest.ability(given).mean();
        return item -> item.curve().information(mean);
    }

    /** How the next question is chosen among those of a blueprint's test: by Fisher information. */
    Way informative() {
        return new Informative(information());
    }

    private record Informative(ToDoubleFunction<TestItem> information) implements Way {
        @Override
        public String id() {
            return "adaptive-form-1";
        }

        @Override
        public double score(Option option) {
            return information.applyAsDouble(question(option.item(), List.of(), false));
        }
    }

    /**
     * Whether the test is over, and why; the time and length of the session's budget end it too. What else would end it
     * waits until each part of the blueprint has as many questions as it needs.
     */
    public Optional<Stopped> stopped(int items, Duration time, Duration spent) {
        var rules = new StopRules(Math.min(LEAST, items), items, PRECISE, STILL, STILL_FOR, time);
        return rules.reached(AdaptiveTest.abilities(given), spent)
                .filter(stopped -> stopped == Stopped.TIME || stopped == Stopped.LENGTH || complete());
    }

    private boolean complete() {
        return blueprint.stream()
                .allMatch(part -> given.stream()
                                .filter(one -> part.skills().contains(one.item().skill()))
                                .count()
                        >= part.least());
    }

    /**
     * What the answers say, on the scale of mastery: P(right) on an item of average difficulty.
     *
     * @param mean posterior mean in [0, 1]
     * @param error its standard error
     * @param counted answers that count
     */
    public record Result(double mean, double error, int counted) {
        /** Lower end of the central 80 % interval. */
        public double low() {
            return Math.max(0, mean - SkillMastery.Z80 * error);
        }

        /** Upper end of the central 80 % interval. */
        public double high() {
            return Math.min(1, mean + SkillMastery.Z80 * error);
        }
    }

    /**
     * What became of a part of the blueprint.
     *
     * @param asked questions asked of it
     * @param counted their answers that count
     * @param right those of them that are right
     */
    public record Tally(Part part, int asked, int counted, int right) {}

    /** What became of each part of the blueprint, in its order; a question of a part inside another counts for both. */
    public List<Tally> tallies() {
        return blueprint.stream().map(this::tally).toList();
    }

    private Tally tally(Part part) {
        List<Given> of = given.stream()
                .filter(one -> part.skills().contains(one.item().skill()))
                .toList();
        List<Given> counted = of.stream().filter(one -> !one.item().pilot()).toList();
        int right = (int) counted.stream().filter(Given::correct).count();
        return new Tally(part, of.size(), counted.size(), right);
    }

    /** What the answers say so far. */
    public Result result() {
        Ability ability = AdaptiveTest.ability(given);
        double mean = ability.expected(AVERAGE::right);
        double square = ability.expected(theta -> AVERAGE.right(theta) * AVERAGE.right(theta));
        int counted = (int) given.stream().filter(one -> !one.item().pilot()).count();
        return new Result(mean, Math.sqrt(Math.max(0, square - mean * mean)), counted);
    }
}
