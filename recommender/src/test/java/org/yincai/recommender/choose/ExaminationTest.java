package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.StopRules.Stopped;
import org.yincai.recommender.choose.Asked.Outcome;

class ExaminationTest {
    private static final SkillId COUNTING = Asking.COUNTING;
    private static final SkillId ADDING = Asking.ADDING;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Curriculum BANK = bank();

    /** Two skills, thirty items each, of difficulty -3 to 3. */
    private static Curriculum bank() {
        List<Skill> skills = List.of(COUNTING, ADDING).stream()
                .map(s -> new Skill(s, new Text(s.value(), s.value()), 1, "number", List.of()))
                .toList();
        List<Item> items = skills.stream()
                .flatMap(s -> IntStream.range(0, 30)
                        .mapToObj(i ->
                                new Item(new ItemId(s.id() + "-" + i), 1, List.of(s.id()), (i - 14.5) / 5, 30, false)))
                .toList();
        return new Curriculum("two", skills, items);
    }

    private static Examination test(List<Asked> asked) {
        return new Examination(BANK, List.of(COUNTING, ADDING), List.of(), asked);
    }

    private static List<Asked> answers(int number, Outcome outcome) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Asked(new ItemId("counting-" + (10 + i % 10)), outcome))
                .toList();
    }

    private static Optional<Stopped> stopped(List<Asked> asked, int items) {
        return test(asked).stopped(items, QUARTER, Duration.ofMinutes(1));
    }

    @Test
    void knows_nothing_before_the_first_answer() {
        assertThat(test(List.of()).result().mean()).isCloseTo(0.5, within(1e-9));
        assertThat(test(List.of()).result().counted()).isZero();
    }

    @Test
    void right_answers_raise_the_result_and_every_answer_makes_it_surer() {
        Examination.Result right = test(answers(6, Outcome.RIGHT)).result();

        assertThat(right.mean()).isGreaterThan(0.6);
        assertThat(right.error())
                .isLessThan(test(answers(2, Outcome.RIGHT)).result().error());
        assertThat(right.mean()).isBetween(right.low(), right.high());
        assertThat(test(answers(6, Outcome.WRONG)).result().mean()).isLessThan(0.4);
    }

    @Test
    void counts_no_answer_that_is_no_evidence() {
        Examination.Result guessed = test(answers(6, Outcome.NO_EVIDENCE)).result();

        assertThat(guessed).isEqualTo(test(List.of()).result());
        assertThat(test(answers(1, Outcome.OPEN)).result()).isEqualTo(guessed);
    }

    @Test
    void says_of_each_part_of_a_blueprint_what_was_asked_what_counts_and_what_was_right() {
        var counting = new Part(List.of(COUNTING), 2, 9);
        var both = new Part(List.of(COUNTING, ADDING), 0, 9);
        var adding = new Part(List.of(ADDING), 0, 1);
        List<Asked> asked = List.of(
                new Asked(new ItemId("counting-1"), Outcome.RIGHT),
                new Asked(new ItemId("counting-2"), Outcome.WRONG),
                new Asked(new ItemId("counting-3"), Outcome.NO_EVIDENCE),
                new Asked(new ItemId("adding-1"), Outcome.OPEN));
        var test = new Examination(BANK, List.of(COUNTING, ADDING), List.of(counting, both, adding), asked);

        assertThat(test.tallies())
                .containsExactly(
                        new Examination.Tally(counting, 3, 2, 1),
                        new Examination.Tally(both, 4, 2, 1),
                        new Examination.Tally(adding, 1, 0, 0));
        assertThat(test(asked).tallies()).isEmpty();
    }

    @Test
    void is_over_when_it_is_precise_when_nothing_moves_and_when_the_budget_is_used() {
        assertThat(stopped(answers(4, Outcome.RIGHT), 50)).isEmpty();
        assertThat(stopped(answers(10, Outcome.RIGHT), 10)).contains(Stopped.LENGTH);
        var mixed = new ArrayList<>(answers(15, Outcome.RIGHT));
        mixed.addAll(answers(15, Outcome.WRONG));
        assertThat(stopped(mixed, 50)).contains(Stopped.PRECISE);
        assertThat(stopped(answers(25, Outcome.RIGHT), 50)).contains(Stopped.UNCHANGED);
        assertThat(test(List.of()).stopped(10, QUARTER, QUARTER)).contains(Stopped.TIME);
        assertThat(stopped(answers(2, Outcome.RIGHT), 2)).contains(Stopped.LENGTH);
    }

    @Test
    void finds_the_ability_with_questions_near_it_of_both_skills_and_none_twice() {
        for (double theta : new double[] {-1.5, 0, 1.5}) {
            var asked = new ArrayList<Asked>();
            var random = new SplittableRandom(5);
            for (int i = 0; i < 24; i++) {
                Choice choice = chosen(asked, i);
                double p = 1 / (1 + Math.exp(choice.item().difficulty() - theta));
                asked.add(new Asked(choice.item().id(), random.nextDouble() < p ? Outcome.RIGHT : Outcome.WRONG));
            }
            assertThat(new HashSet<>(asked.stream().map(Asked::item).toList())).hasSize(24);
            assertThat(asked.stream().filter(a -> a.item().value().startsWith("adding")))
                    .hasSize(12);
            assertThat(test(asked).result().mean()).isCloseTo(1 / (1 + Math.exp(-theta)), within(0.2));
            assertThat(difficulty(asked.subList(12, 24))).isCloseTo(theta, within(0.8));
        }
    }

    private static double difficulty(List<Asked> asked) {
        return asked.stream()
                .mapToDouble(a -> BANK.item(a.item()).orElseThrow().difficulty())
                .average()
                .orElseThrow();
    }

    private static Choice chosen(List<Asked> asked, long seed) {
        return Asking.about(COUNTING, ADDING)
                .over(BANK)
                .by(Policy.ADAPTIVE)
                .afterAsking(asked)
                .next(seed);
    }

    @Test
    void draws_its_questions_among_the_best_so_that_not_everyone_has_the_same() {
        var first = new HashSet<ItemId>();
        for (long seed = 0; seed < 100; seed++) {
            Choice choice = chosen(List.of(), seed);
            first.add(choice.item().id());
            assertThat(choice.propensity()).isBetween(0.3, 0.36);
            assertThat(choice.reason().code()).isEqualTo(Reason.Code.MEASURE);
        }
        assertThat(first).hasSize(3);
    }

    /** Sixty questions, of which a choice sees thirty-two: nothing may hide what was not asked yet. */
    @Test
    void asks_every_question_there_is_before_it_ends_and_both_skills_by_turns() {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < 60; i++) {
            asked.add(new Asked(chosen(asked, i).item().id(), i % 2 == 0 ? Outcome.RIGHT : Outcome.WRONG));
            long adding = asked.stream()
                    .filter(a -> a.item().value().startsWith("adding"))
                    .count();
            assertThat(2 * adding).isBetween(i - 1L, i + 3L);
        }
        assertThat(new HashSet<>(asked.stream().map(Asked::item).toList())).hasSize(60);
    }

    @Test
    void has_nothing_to_ask_when_all_was_asked() {
        List<Asked> all = BANK.items().stream()
                .map(item -> new Asked(item.id(), Outcome.RIGHT))
                .toList();
        Asking asking =
                Asking.about(COUNTING, ADDING).over(BANK).by(Policy.ADAPTIVE).afterAsking(all);

        assertThat(asking.recommender().next(asking.ask(1))).isEmpty();
    }
}
