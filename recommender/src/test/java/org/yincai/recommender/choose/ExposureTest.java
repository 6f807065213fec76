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
    void questions_that_are_not_for_this_session_are_asked_when_the_others_are_used_up() {
        Curriculum bank = bank(24);

        assertThat(test(bank, new Form(List.of(), 24, 5), 0))
                .extracting(Asked::item)
                .doesNotHaveDuplicates();
    }
}
