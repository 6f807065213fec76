package org.yincai.tutoring.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.Fixtures.BANK;
import static org.yincai.tutoring.Fixtures.question;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.Fixtures;

class BankTest {
    @Test
    void reads_skills_items_and_misconceptions() {
        assertThat(BANK.curriculum().skills())
                .extracting(s -> s.id().value())
                .containsExactly("adding", "fractions", "algebra");
        Item item = BANK.curriculum().item(new ItemId("fraction-add")).orElseThrow();
        assertThat(item.skills()).containsExactly(new SkillId("fractions"));
        assertThat(item.medianSeconds()).isEqualTo(40);
        assertThat(BANK.misconception("sign"))
                .get()
                .extracting(m -> m.name().en())
                .isEqualTo("Sign");
        assertThat(BANK.hasText(new ItemId("bigger"))).isTrue();
        assertThat(BANK.question(new ItemId("unheard-of"), 1)).isEmpty();
    }

    @Test
    void a_foreign_curriculum_has_items_and_no_texts() {
        var item = new Item(new ItemId("q1"), 1, List.of(new SkillId("s")), 0, 30, false);
        var skill = new Skill(new SkillId("s"), new Text("技", "s"), 0, "other", List.of());
        Bank bank = Bank.of(new Curriculum("foreign", List.of(skill), List.of(item)));
        assertThat(bank.curriculum().items()).containsExactly(item);
        assertThat(bank.hasText(item.id())).isFalse();
        assertThat(bank.question(item.id(), 7)).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_question_and_other_seeds_give_others() {
        Bank again = Bank.read(Fixtures.SHELF);
        for (Item item : BANK.curriculum().items()) {
            assertThat(again.question(item.id(), 42)).isEqualTo(BANK.question(item.id(), 42));
        }
        assertThat(LongStream.range(0, 30)
                        .mapToObj(s -> question("expand", s).stem())
                        .distinct())
                .hasSizeGreaterThan(8);
    }

    @Test
    void a_question_is_the_same_for_ever() {
        assertThat(question("fraction-add", 1).stem().en()).isEqualTo("Work out 1/9 + 1/4");
        assertThat(question("fraction-add", -5).stem().zh()).isEqualTo("计算：1/7 + 1/5");
        assertThat(question("price", 3).stem().zh()).isEqualTo("2.50元加1元，多少元？");
        assertThat(question("bigger", 2).options())
                .extracting(o -> o.id() + o.text().en())
                .containsExactly("a28", "b38", "c−38", "d11");
        assertThat(question("sort", 9).options())
                .extracting(o -> o.text().zh())
                .containsExactly("一15百", "16", "15", "20");
    }

    @Test
    void conditions_hold_in_every_instance() {
        for (long seed = 0; seed < 300; seed++) {
            String stem = question("fraction-add", seed).stem().en();
            assertThat(stem)
                    .doesNotContain("1/3 + 1/3")
                    .doesNotContain("1/6 + 1/4")
                    .matches("Work out 1/\\d \\+ 1/\\d");
        }
    }

    @Test
    void the_key_cannot_be_written_by_accident() {
        Question question = question("fraction-add", 1);
        assertThat(question.toString()).contains("Key[hidden]").doesNotContain("13/36");
        assertThat(Key.class.getMethods())
                .noneMatch(m -> m.getName().startsWith("get") && !m.getName().equals("getClass"))
                .noneMatch(m -> m.getName().startsWith("is"));
        assertThat(Key.class.isRecord()).isFalse();
    }

    @Test
    void an_option_is_never_shown_in_the_right_order_by_default() {
        for (long seed = 0; seed < 100; seed++) {
            Question question = question("sort", seed);
            var order = (Solution.Order) question.key().solution();
            assertThat(question.options()).extracting(Option::id).isNotEqualTo(order.ids());
        }
    }
}
