package org.yincai.tutoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Leak;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.grading.Grader;
import org.yincai.tutoring.grading.Verdict;
import org.yincai.tutoring.hints.HintLadder;
import org.yincai.tutoring.hints.HintReply.Hint;

/** Holds for every built-in template, whatever it says: each property is tried on {@value #SEEDS} seeds. */
class BuiltInCurriculumTest {
    private static final int SEEDS = 50;
    private static final Bank BANK = Bank.read(Bank.BUILT_IN);

    private final Grader grader = new Grader();
    private final HintLadder ladder = new HintLadder(BANK);

    private static void everywhere(Consumer<Question> property) {
        for (Item item : BANK.curriculum().items()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                property.accept(BANK.question(item.id(), seed * 7919 - 1000).orElseThrow());
            }
        }
    }

    private Verdict grade(Answers.Case answer, Question question) {
        return (Verdict) grader.grade(question, answer.response());
    }

    @Test
    void the_key_is_right() {
        everywhere(q -> assertThat(Answers.right(q))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(grade(r, q).correct())
                        .as("%s seed %d: %s", q.item(), q.seed(), r)
                        .isTrue()));
    }

    @Test
    void a_known_wrong_answer_shows_its_misconception_and_its_feedback_keeps_the_key_secret() {
        everywhere(q -> assertThat(Answers.wrong(q)).allSatisfy(w -> {
            Verdict verdict = grade(w, q);
            assertThat(verdict.correct())
                    .as("%s seed %d: %s", q.item(), q.seed(), w)
                    .isFalse();
            assertThat(verdict.misconception()).as("%s: %s", q.item(), w).isEqualTo(w.misconception());
            assertThat(Leak.in(verdict.feedback(), q))
                    .as("%s: %s", q.item(), verdict)
                    .isFalse();
        }));
    }

    @Test
    void the_key_lists_what_its_wrong_answers_show() {
        everywhere(q -> assertThat(q.key().solution().mistakes())
                .as("%s", q.item())
                .isSorted()
                .doesNotHaveDuplicates()
                .containsAll(Answers.wrong(q).stream()
                        .map(Answers.Case::misconception)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    @Test
    void everything_shown_is_filled_in_both_languages() {
        everywhere(q -> assertThat(texts(q)).allSatisfy(t -> {
            assertThat(t.zh()).as("%s", q.item()).isNotBlank().doesNotContain("[[", "]]");
            assertThat(t.en())
                    .as("%s", q.item())
                    .isNotBlank()
                    .doesNotContain("[[", "]]")
                    .doesNotMatch(".*\\p{IsHan}.*");
        }));
    }

    @Test
    void options_differ_and_are_enough() {
        everywhere(q -> {
            switch (q.response()) {
                case CHOICE, MULTI, ORDER -> assertDistinct(q.options());
                case PAIRS -> {
                    assertDistinct(q.left());
                    assertDistinct(q.right());
                }
                case NUMBER, EXPRESSION, TEXT, BLANKS -> assertThat(q.options()).isEmpty();
            }
        });
    }

    @Test
    void no_hint_before_the_answer_contains_the_key() {
        everywhere(q -> {
            for (int level = 0; level < HintLadder.TOP; level++) {
                Hint hint = (Hint) ladder.hint(q, level, null, level - 1, Mode.PRACTICE);
                assertThat(Leak.in(hint.text(), q))
                        .as("%s level %d", q.item(), level)
                        .isFalse();
                assertThat(hint.ask() != null && Leak.in(hint.ask(), q))
                        .as("%s ask", q.item())
                        .isFalse();
            }
            assertThat(ladder.gradeScaffold(q, q.key().help().scaffoldAnswer().toString())
                            .correct())
                    .as("scaffold of %s", q.item())
                    .isTrue();
        });
    }

    private static void assertDistinct(List<Option> options) {
        assertThat(options).hasSizeGreaterThanOrEqualTo(2);
        assertThat(options).extracting(o -> o.text().zh()).doesNotHaveDuplicates();
        assertThat(options).extracting(o -> o.text().en()).doesNotHaveDuplicates();
        assertThat(options).extracting(Option::id).doesNotHaveDuplicates();
    }

    private static List<Text> texts(Question q) {
        var texts = new ArrayList<Text>(q.key().help().beforeTheAnswer());
        texts.addAll(q.key().help().steps());
        texts.add(q.stem());
        Stream.of(q.options(), q.left(), q.right())
                .flatMap(List::stream)
                .map(Option::text)
                .forEach(texts::add);
        return texts;
    }
}
