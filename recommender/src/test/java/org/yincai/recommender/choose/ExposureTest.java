package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Asked.Outcome;

/** How often the adaptive tests of many pupils, of which no blueprint says what they are made of, ask the same question. */
class ExposureTest {
    private static final List<SkillId> SKILLS =
            IntStream.range(0, 12).mapToObj(i -> new SkillId("skill-" + i)).toList();

    private static Curriculum bank(int items) {
        var random = new Random(3);
        List<Skill> skills = SKILLS.stream()
                .map(s -> new Skill(s, new Text(s.value(), s.value()), 1, "number", List.of()))
                .toList();
        List<Item> all = IntStream.range(0, items)
                .mapToObj(i ->
                        new Item(new ItemId("q" + i), 1, List.of(SKILLS.get(i % 12)), random.nextGaussian(), 30, false))
                .toList();
        return new Curriculum("twelve", skills, all);
    }

    private static List<Asked> test(Curriculum bank, Form form, double theta) {
        var random = new SplittableRandom(form.seed());
        var asked = new ArrayList<Asked>();
        while (asked.size() < form.length()) {
            Item item = Asking.about(SKILLS.toArray(SkillId[]::new))
                    .over(bank)
                    .by(Policy.ADAPTIVE)
                    .made(form)
                    .afterAsking(asked)
                    .next(31 * form.seed() + asked.size())
                    .item();
            boolean right = random.nextDouble() < 1 / (1 + Math.exp(item.difficulty() - theta));
            asked.add(new Asked(item.id(), right ? Outcome.RIGHT : Outcome.WRONG));
        }
        return asked;
    }

    private static long of(SkillId skill, Curriculum bank, List<Asked> asked) {
        return asked.stream()
                .filter(one -> bank.item(one.item()).orElseThrow().skills().contains(skill))
                .count();
    }

    @Test
    void no_question_is_asked_of_many_pupils_and_each_skill_has_its_share() {
        Curriculum bank = bank(1_000);
        int pupils = 200;
        var random = new Random(11);
        Map<ItemId, Integer> times = new HashMap<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            List<Asked> asked = test(bank, new Form(List.of(), 20, random.nextLong()), random.nextGaussian());
            assertThat(asked).extracting(Asked::item).doesNotHaveDuplicates();
            assertThat(SKILLS)
                    .allSatisfy(skill -> assertThat(of(skill, bank, asked)).isBetween(1L, 2L));
            asked.forEach(one -> times.merge(one.item(), 1, Integer::sum));
        }

        assertThat(times.values()).hasSizeGreaterThan(500).allMatch(n -> n < .2 * pupils);
    }

    @Test
    void of_a_skill_with_many_questions_the_last_are_asked_as_well_as_the_first() {
        SkillId skill = SKILLS.getFirst();
        Curriculum bank = bank(12_000);
        List<ItemId> inOrder = bank.itemsOf(skill).stream().map(Item::id).toList();
        var random = new Random(7);
        var places = new ArrayList<Integer>();
        for (int pupil = 0; pupil < 100; pupil++) {
            Item item = Asking.about(skill)
                    .over(bank)
                    .by(Policy.ADAPTIVE)
                    .made(new Form(List.of(), 10, random.nextLong()))
                    .next(pupil)
                    .item();
            places.add(inOrder.indexOf(item.id()));
        }

        assertThat(places.stream().filter(place -> place >= inOrder.size() / 2)).hasSizeBetween(30, 70);
    }

    @Test
    void a_skill_has_its_share_though_its_first_question_counts_for_another() {
        SkillId many = SKILLS.get(0);
        SkillId few = SKILLS.get(1);
        List<Item> items = new ArrayList<>();
        items.add(new Item(new ItemId("both"), 1, List.of(many, few), 4, 30, false));
        for (int i = 0; i < 40; i++) {
            items.add(new Item(new ItemId("many-" + i), 1, List.of(many), 0, 30, false));
        }
        items.add(new Item(new ItemId("few-0"), 1, List.of(few), 0, 30, false));
        Curriculum bank = new Curriculum("two", bank(12).skills(), items);

        assertThat(Asking.about(many, few)
                        .over(bank)
                        .by(Policy.ADAPTIVE)
                        .made(new Form(List.of(), 30, 1))
                        .afterAsking(List.of(new Asked(new ItemId("many-0"), Outcome.RIGHT)))
                        .next(1)
                        .item()
                        .id())
                .isEqualTo(new ItemId("few-0"));
    }

    @Test
    void questions_that_are_not_for_this_session_are_asked_when_the_others_are_used_up() {
        Curriculum bank = bank(24);

        assertThat(test(bank, new Form(List.of(), 24, 5), 0))
                .extracting(Asked::item)
                .doesNotHaveDuplicates();
    }
}
