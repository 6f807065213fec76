package org.yincai.tutoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.grading.Verdict.Kind;
import org.yincai.tutoring.maths.Expression;

class AlgebraGradingTest {
    private static Kind grade(String text, String source, Form form, String variable) {
        var formula = new Solution.Formula(source, Expression.ofPupil(source));
        var key = new Solution.Algebra(formula, form, Set.of(variable), List.of());
        return AlgebraGrader.grade(text, key).verdict().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "5x + 14元, 5*x + 14, x, CORRECT",
        "(4x + 28)厘米, 4*x + 28, x, CORRECT",
        "4x + 18 cm, 4*x + 18, x, CORRECT",
        "4x + 18 square metres, 4*x + 18, x, CORRECT",
        "5x+30 yuan, 5*x + 30, x, CORRECT",
        "4X + 18, 4*x + 18, x, CORRECT",
        "4X + 18CM, 4*x + 18, x, CORRECT",
        "4m + 18 cm, 4*m + 18, m, CORRECT",
        "18 + 4m, 4*m + 18, m, CORRECT",
        "4m, 4, m, WRONG",
        "4xt, 4*x, x, WRONG",
        "5x + 14元元, 5*x + 14, x, WRONG",
        "元, 5*x + 14, x, WRONG",
        "5x +厘米, 5*x + 14, x, WRONG"
    })
    void a_unit_and_a_capital_letter_are_not_held_against_the_pupil(
            String text, String key, String variable, Kind kind) {
        assertThat(grade(text, key, Form.ANY, variable)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "x² + 10x + 24, CORRECT",
        "24 + 10x + x^2, CORRECT",
        "x² + 10x + 24 平方米, CORRECT",
        "(x+4)(x+6), WRONG_FORM",
        "x(x+10) + 24, WRONG_FORM",
        "(x+5)^2 - 1, WRONG_FORM",
        "x² + 4x + 6x + 24, WRONG_FORM",
        "x*x + 10x + 24, WRONG_FORM",
        "x² + 2*5x + 24, WRONG_FORM",
        "x² + 20x/2 + 24, WRONG_FORM",
        "x² - (-10x - 24), WRONG_FORM",
        "x² + 24, WRONG"
    })
    void an_expression_has_to_be_simplified_where_it_is_asked(String text, Kind kind) {
        assertThat(grade(text, "x^2 + 10*x + 24", Form.SIMPLEST, "x")).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "4n - 10, CORRECT",
        "4n + (-10), CORRECT",
        "-10 + 4n, CORRECT",
        "n+n+2+2n-12, WRONG_FORM",
        "4n + 2 - 12, WRONG_FORM",
        "2(2n - 5), WRONG_FORM"
    })
    void like_terms_have_to_be_collected(String text, Kind kind) {
        assertThat(grade(text, "4*n + −10", Form.SIMPLEST, "n")).isEqualTo(kind);
        assertThat(grade(text, "4*n + −10", Form.ANY, "n")).isEqualTo(Kind.CORRECT);
    }
}
