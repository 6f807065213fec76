package org.yincai.tutoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.models.id.ItemId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.ResponseKind;
import org.yincai.tutoring.grading.Verdict.Kind;

class ShortAnswerTest {
    private static final Bank BANK = Bank.builtIn();

    private final Grader grader = new Grader();

    private static Question question(String item) {
        return BANK.question(new ItemId(item), 1).orElseThrow();
    }

    private Verdict grade(String item, String text) {
        return (Verdict) grader.grade(question(item), new Response.Text(text));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "short-answers.txt", delimiter = '~', quoteCharacter = '\0')
    void judges_what_pupils_write(String item, Kind kind, String answer) {
        assertThat(grade(item, answer).kind()).as(answer).isEqualTo(kind);
    }

    @Test
    void names_the_idea_that_is_missing_and_counts_what_is_said() {
        Verdict verdict = grade("how-to-find-the-median", "take the number in the middle");
        assertThat(verdict.score()).isEqualTo(0.5);
        assertThat(verdict.feedback().en())
                .startsWith("Part of this is right. ")
                .contains("as they come");
        assertThat(verdict.feedback().zh()).startsWith("有一部分说对了。");
        assertThat(grade("how-to-find-the-median", "put them in order")
                        .feedback()
                        .en())
                .contains("which of the numbers");
        assertThat(grade("why-isosceles", "no two sides are equal").score()).isZero();
    }

    @Test
    void tells_what_is_not_understood_from_what_contradicts_itself() {
        assertThat(grade("why-isosceles", "it looks like a roof").feedback()).isEqualTo(Feedback.UNCLEAR);
        assertThat(grade("why-isosceles", "all sides are equal, two sides are equal")
                        .feedback())
                .isEqualTo(Feedback.CONTRADICTORY);
        assertThat(grade("name-the-shape", "sqaure").feedback()).isEqualTo(Feedback.SPELLING);
    }

    @Test
    void the_question_itself_is_no_answer() {
        BANK.curriculum().items().stream()
                .map(item -> question(item.id().value()))
                .filter(q -> q.response() == ResponseKind.TEXT)
                .forEach(q -> assertThat(List.of(q.stem().zh(), q.stem().en()))
                        .allSatisfy(
                                stem -> assertThat(grade(q.item().value(), stem).correct())
                                        .as(stem)
                                        .isFalse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal ", "相等", "not ", "\u202E", "\uD83D", "two sides ", "a,", "1/", "n't ", "………"})
    void judges_whatever_is_typed(String piece) {
        for (int length = 1; length <= 400; length *= 3) {
            String text = piece.repeat(length);
            assertThat(List.of("why-isosceles", "how-to-find-the-median", "name-the-shape"))
                    .allSatisfy(item ->
                            assertThat(grade(item, text)).isEqualTo(grade(item, text.toUpperCase(Locale.ROOT))));
        }
    }
}
