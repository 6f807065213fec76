package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Asked.Outcome;

class FormPoolTest {
    private static final List<SkillId> SKILLS =
            IntStream.range(0, 6).mapToObj(i -> new SkillId("skill-" + i)).toList();
    private static final int LENGTH = 12;
    private static final List<Part> PARTS = List.of(
            new Part(SKILLS.subList(0, 3), 6, 8),
            new Part(SKILLS.subList(0, 1), 3, 3),
            new Part(SKILLS.subList(4, 5), 0, 0),
            new Part(SKILLS.subList(5, 6), 2, 12));

    /** Of each skill as many items of every difficulty from -3 to 3; each fifth exercises the skill before, too. */
    private static Curriculum bank(int items) {
        List<Skill> skills = SKILLS.stream()
                .map(s -> new Skill(s, new Text(s.value(), s.value()), 1, "number", List.of()))
                .toList();
        List<Item> all = IntStream.range(0, items)
                .mapToObj(i -> new Item(new ItemId("q" + i), 1, skillsOf(i), 6.0 * i / items - 3, 30, false))
                .toList();
        return new Curriculum("six", skills, all);
    }

    private static List<SkillId> skillsOf(int i) {
        SkillId own = SKILLS.get(i % 6);
        return i % 5 == 0 && i % 6 > 0 ? List.of(own, SKILLS.get(i % 6 - 1)) : List.of(own);
    }

    private static Choice next(Curriculum bank, List<Asked> asked, Form form, ItemId... recent) {
        return asking(bank, asked, form).recently(recent).next(31 * form.seed() + asked.size());
    }

    private static Asking asking(Curriculum bank, List<Asked> asked, Form form) {
        return Asking.about(SKILLS.toArray(SkillId[]::new))
                .over(bank)
                .by(Policy.ADAPTIVE)
                .made(form)
                .afterAsking(asked);
    }

    /** A whole test of a learner of some ability. */
    private static List<Asked> test(Curriculum bank, Form form, double theta) {
        var random = new SplittableRandom(form.seed());
        var asked = new ArrayList<Asked>();
        while (asked.size() < form.length()) {
            Item item = next(bank, asked, form).item();
            boolean right = random.nextDouble() < 1 / (1 + Math.exp(item.difficulty() - theta));
            asked.add(new Asked(item.id(), right ? Outcome.RIGHT : Outcome.WRONG));
        }
        return asked;
    }

    private static long of(Part part, Curriculum bank, List<Asked> asked) {
        return asked.stream()
                .map(one -> bank.item(one.item()).orElseThrow().skills().getFirst())
                .filter(part.skills()::contains)
                .count();
    }

    @Test
    void every_test_has_what_its_blueprint_wants_whatever_is_answered() {
        Curriculum bank = bank(120);
        for (int seed = 0; seed < 30; seed++) {
            List<Asked> asked = test(bank, new Form(PARTS, LENGTH, seed), seed % 7 - 3);

            assertThat(asked).extracting(Asked::item).doesNotHaveDuplicates();
            assertThat(PARTS)
                    .allSatisfy(part ->
                            assertThat(of(part, bank, asked)).isBetween((long) part.least(), (long) part.most()));
            assertThat(PARTS)
                    .as("the minimums come first, so that a test may end early")
                    .allSatisfy(part ->
                            assertThat(of(part, bank, asked.subList(0, 8))).isGreaterThanOrEqualTo(part.least()));
        }
    }

    @Test
    void questions_that_rest_and_those_that_are_not_for_this_session_are_asked_where_nothing_else_is_left() {
        Curriculum bank = bank(36);
        List<Part> all = List.of(new Part(SKILLS.subList(0, 1), 6, 6));
        ItemId resting = bank.itemsOf(SKILLS.getFirst()).get(3).id();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < 6; i++) {
            ItemId item = next(bank, asked, new Form(all, 6, 3), resting).item().id();
            assertThat(item.equals(resting)).isEqualTo(i == 5);
            asked.add(new Asked(item, Outcome.WRONG));
        }
    }

    @Test
    void nothing_comes_next_when_the_questions_left_cannot_complete_the_test() {
        Curriculum bank = bank(36);
        Form form = new Form(List.of(new Part(SKILLS.subList(0, 1), 6, 6)), 6, 3);
        Asking asking = asking(bank, List.of(), form)
                .usable(item ->
                        !item.id().equals(bank.itemsOf(SKILLS.getFirst()).get(3).id()));

        assertThat(asking.recommender().next(asking.ask(1))).isEmpty();
    }

    @Test
    void what_was_asked_and_is_withdrawn_since_still_counts() {
        Curriculum bank = bank(36);
        Form form = new Form(List.of(new Part(SKILLS.subList(0, 1), 6, 6)), 6, 3);
        ItemId first = bank.itemsOf(SKILLS.getFirst()).get(3).id();
        Asking asking = asking(bank, List.of(new Asked(first, Outcome.RIGHT)), form)
                .usable(item -> !item.id().equals(first));

        assertThat(asking.recommender().next(asking.ask(1)).orElseThrow().item().skills())
                .contains(SKILLS.getFirst());
    }

    @Test
    void no_question_is_asked_of_many_pupils() {
        Curriculum bank = bank(420);
        int pupils = 400;
        var random = new SplittableRandom(11);
        Map<ItemId, Integer> asked = new HashMap<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            test(bank, new Form(PARTS, LENGTH, random.nextLong()), random.nextGaussian())
                    .forEach(one -> asked.merge(one.item(), 1, Integer::sum));
        }

        assertThat(asked.values()).hasSizeGreaterThan(200).allMatch(n -> n < .2 * pupils);
    }

    @Test
    void a_pool_is_made_once_for_all_tests_of_a_kind_and_no_more_than_a_few_are_kept() {
        Curriculum bank = bank(36);
        ItemId gone = bank.itemsOf(SKILLS.getFirst()).get(3).id();
        var pools = new FormPools(bank, item -> !item.id().equals(gone));
        FormPool first = pools.of(SKILLS, new Form(PARTS, LENGTH, 1), Set.of());

        assertThat(pools.of(SKILLS, new Form(PARTS, LENGTH, 2), Set.of(new ItemId("q1"))))
                .isSameAs(first);
        assertThat(pools.of(SKILLS, new Form(PARTS, LENGTH, 1), Set.of(gone))).isNotSameAs(first);
        assertThat(pools.of(SKILLS.subList(0, 5), new Form(PARTS.subList(0, 2), LENGTH, 1), Set.of()))
                .isNotSameAs(first);
        for (int length = 1; length <= 2 * FormPools.MOST; length++) {
            pools.of(SKILLS, new Form(List.of(new Part(SKILLS.subList(0, 1), 0, 1)), length, 1), Set.of());
        }
        assertThat(pools.size()).isEqualTo(FormPools.MOST);
    }

    @Test
    void fewer_pools_of_a_large_bank_are_kept() {
        int items = FormPools.QUESTIONS / 2;
        var pools = new FormPools(bank(items), item -> true);
        for (int length = 1; length <= 3; length++) {
            pools.of(SKILLS, new Form(PARTS.subList(2, 3), length, 1), Set.of());
        }

        assertThat(pools.size()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_made_is_said_part_by_part() {
        Form form = new Form(
                Stream.concat(PARTS.stream(), Stream.of(new Part(SKILLS.subList(3, 4), 9, 12)))
                        .toList(),
                12,
                1);
        var pool = new FormPool(bank(36), SKILLS, form, List.of(), item -> true);

        assertThat(pool.clashes()).hasToString("[at least 9 of '4' (6 in the bank)]");
        assertThat(new FormPool(bank(36), SKILLS, new Form(PARTS, 40, 1), List.of(), item -> true).clashes())
                .hasToString("[at least 40 (36 in the bank)]");
    }
}
