package org.yincai.tutoring.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.Fixtures.BANK;
import static org.yincai.tutoring.Fixtures.question;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.tutoring.content.Leak;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.hints.HintReply.Hint;
import org.yincai.tutoring.hints.HintReply.Reason;
import org.yincai.tutoring.hints.HintReply.Refusal;

class HintLadderTest {
    private final HintLadder ladder = new HintLadder(BANK);

    private Hint hint(Question question, int level, @Nullable String misconception) {
        return (Hint) ladder.hint(question, level, misconception, level - 1, Mode.PRACTICE);
    }

    private Reason refusal(int level, int highest, Mode mode) {
        return ((Refusal) ladder.hint(question("expand", 1), level, null, highest, mode)).reason();
    }

    @Test
    void climbs_from_what_is_asked_to_the_answer_with_its_steps() {
        Question question = question("fraction-add", 1);
        assertThat(hint(question, 0, null).text().en()).isEqualTo("Read the question.");
        assertThat(hint(question, 1, null).text().zh()).isEqualTo("想一想概念。");
        assertThat(hint(question, 2, null).text().en()).isEqualTo("Go step by step.");
        assertThat(hint(question, 3, null).ask()).isNotNull();
        assertThat(hint(question, 4, null).text().en()).isEqualTo("Do it like the example.");
        assertThat(hint(question, 5, null).text().en()).isEqualTo("Look first.\nThen write.\nAnswer: 13/36");
    }

    @Test
    void aims_the_strategy_at_the_diagnosed_misconception() {
        assertThat(hint(question("fraction-add", 1), 2, "adds-denominators")
                        .text()
                        .en())
                .isEqualTo("Does the size of a part change? Go step by step.");
        assertThat(hint(question("fraction-add", 1), 2, "unheard-of").text().en())
                .isEqualTo("Go step by step.");
    }

    @Test
    void grades_the_scaffold_question() {
        Question question = question("fraction-add", 1);
        assertThat(ladder.gradeScaffold(question, "36").correct()).isTrue();
        assertThat(ladder.gradeScaffold(question, "13").correct()).isFalse();
    }

    @Test
    void refuses_hints_in_tests_and_the_answer_before_the_example() {
        assertThat(refusal(0, -1, Mode.TEST)).isEqualTo(Reason.NO_HINTS_IN_TESTS);
        assertThat(refusal(5, 3, Mode.PRACTICE)).isEqualTo(Reason.EXAMPLE_FIRST);
        assertThat(refusal(6, 5, Mode.PRACTICE)).isEqualTo(Reason.NO_SUCH_LEVEL);
        assertThat(refusal(-1, -1, Mode.REVIEW)).isEqualTo(Reason.NO_SUCH_LEVEL);
    }

    @Test
    void no_hint_before_the_last_contains_the_key_even_when_aimed() {
        for (Item item : BANK.curriculum().items()) {
            for (long seed = 0; seed < 40; seed++) {
                Question question = BANK.question(item.id(), seed).orElseThrow();
                for (int level = 0; level < 5; level++) {
                    assertThat(Leak.in(hint(question, level, "always-five").text(), question))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void writes_the_answer_of_every_kind() {
        assertThat(hint(question("price", 3), 5, null).text().zh()).endsWith("答案：3.5元");
        assertThat(hint(question("shape-name", 3), 5, null).text().zh()).endsWith("答案：三角形");
        assertThat(hint(question("shape-name", 3), 5, null).text().en()).endsWith("Answer: triangle");
        assertThat(hint(question("gaps", 3), 5, null).text().en()).matches("(?s).*Answer: \\(1\\) \\d+  \\(2\\) \\d+");
        assertThat(hint(question("match", 3), 5, null).text().en()).contains("once", "twice", "; ");
        assertThat(hint(question("expand", 3), 5, null).text().en()).matches("(?s).*Answer: \\dx − \\d+");
        assertThat(hint(question("even", 3), 5, null).text().en()).matches("(?s).*Answer: \\d+; \\d+");
        assertThat(hint(question("sort", 3), 5, null).text().en()).endsWith("hundred");
    }
}
