package org.yincai.tutoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.grading.Verdict.Kind;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.Rational;

class NumberGradingTest {
    private static Kind grade(String text, String key, Form form, @Nullable Text unit) {
        Rational value = Expression.ofTemplate(key).value(Map.of());
        return NumberGrader.grade(text, new NumberKey(value, form, Rational.ZERO, unit, List.of()))
                .verdict()
                .kind();
    }

    private static Kind grade(String text, String key) {
        return grade(text, key, Form.ANY, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3/4; 3/4
            6/8; 3/4
            0.75; 3/4
            .75; 3/4
            75%; 3/4
            ３／４; 3/4
            ¾; 3/4
            四分之三; 3/4
            百分之七十五; 3/4
            1 1/2; 3/2
            1又1/2; 3/2
            1½; 3/2
            -1 1/2; -3/2
            −3; -3
            －３; -3
            负三; -3
            +7; 7
            1,234; 1234
            1，234.5; 1234.5
            1 234 567; 1234567
            12,345,678; 12345678
            3万; 30000
            2.5亿; 250000000
            三百零五; 305
            十二; 12
            两千; 2000
            x = 5; 5
            答：5; 5
            5。; 5
            3。5; 3.5
            5个; 5
            45°; 45
            3/-4; -3/4
            007; 7
            """)
    void reads_numbers_the_ways_pupils_write_them(String text, String key) {
        assertThat(grade(text, key)).isEqualTo(Kind.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "😀",
                "1/0",
                "--",
                "1,23",
                "5 apples and 3",
                "(((",
                "10^999999",
                "NaN",
                "1e9",
                "不知道"
            })
    void what_is_no_number_is_unreadable_not_wrong(String text) {
        assertThat(grade(text, "5")).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_right_value_in_another_form_is_not_wrong_mathematics() {
        assertThat(grade("6/8", "3/4", Form.SIMPLEST, null)).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("4/2", "2", Form.SIMPLEST, null)).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("3/4", "3/4", Form.SIMPLEST, null)).isEqualTo(Kind.CORRECT);
        assertThat(grade("0 6/4", "3/2", Form.SIMPLEST, null)).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("3/4", "3/4", Form.DECIMAL, null)).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("0.67", "2/3")).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("0.66", "2/3")).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("2*3", "6")).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("50%", "50")).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("0.7", "2/3")).isEqualTo(Kind.WRONG);
        assertThat(grade("1", "2/3")).isEqualTo(Kind.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "12, CORRECT",
        "12cm, CORRECT",
        "12 厘米, CORRECT",
        "12ＣＭ, CORRECT",
        "12 m, WRONG_FORM",
        "12平方厘米, WRONG_FORM",
        "13 cm, WRONG"
    })
    void a_unit_may_be_left_out_and_must_not_be_wrong(String text, Kind kind) {
        assertThat(grade(text, "12", Form.ANY, new Text("厘米", "cm"))).isEqualTo(kind);
    }

    @Test
    void raised_units_and_percent_units_are_read() {
        assertThat(grade("12 cm²", "12", Form.ANY, new Text("平方厘米", "cm²"))).isEqualTo(Kind.CORRECT);
        assertThat(grade("12cm2", "12", Form.ANY, new Text("平方厘米", "cm²"))).isEqualTo(Kind.CORRECT);
        assertThat(grade("¥12", "12", Form.ANY, new Text("元", "yuan"))).isEqualTo(Kind.CORRECT);
        assertThat(grade("40%", "40", Form.ANY, new Text("%", "%"))).isEqualTo(Kind.CORRECT);
        assertThat(grade("40", "40", Form.ANY, new Text("%", "%"))).isEqualTo(Kind.CORRECT);
    }

    @Test
    void a_tolerance_is_absolute_and_inclusive() {
        var key = new NumberKey(Rational.of(314, 100), Form.ANY, Rational.of(1, 100), null, List.of());
        assertThat(NumberGrader.grade("3.15", key).verdict().correct()).isTrue();
        assertThat(NumberGrader.grade("3.1501", key).verdict().correct()).isFalse();
    }
}
