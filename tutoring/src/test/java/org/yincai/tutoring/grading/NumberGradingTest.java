package org.yincai.tutoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.grading.Verdict.Kind;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.Rational;

class NumberGradingTest {
    private static final Text BARE = new Text("算一算。", "Work it out.");

    private static Kind grade(String text, String key, Form form, @Nullable Text unit) {
        return grade(text, key, form, unit, BARE);
    }

    private static Kind grade(String text, String key, Form form, @Nullable Text unit, Text stem) {
        Rational value = Expression.ofTemplate(key).value(Map.of());
        return NumberGrader.grade(text, new NumberKey(value, form, Rational.ZERO, unit, List.of()), stem)
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
        assertThat(NumberGrader.grade("3.15", key, BARE).verdict().correct()).isTrue();
        assertThat(NumberGrader.grade("3.1501", key, BARE).verdict().correct()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "85 minutes, 85, 分, min",
        "105分钟, 105, 分, min",
        "72 degrees, 72, 度, °",
        "11 centimetres, 11, 厘米, cm",
        "44 metres, 44, 米, m",
        "44 meters, 44, 米, m",
        "224 tonnes, 224, 吨, t",
        "65 square decimetres, 65, 平方分米, dm²",
        "65 decimetres squared, 65, 平方分米, dm²",
        "8 cubic centimeters, 8, 立方厘米, cm³",
        "34人, 34, 名, pupils",
        "40 students, 40, 名, pupils",
        "7只, 7, 条, boats",
        "18日, 18, 天, days",
        "58个, 58, 下, times",
        "'11 o''clock', 11, 时, hour",
        "15.95块, 15.95, 元, yuan",
        "60 kilometres per hour, 60, 千米/时, km/h",
        "30 seconds, 30, 秒, s"
    })
    void the_unit_in_other_words_fits(String text, String key, String zh, String en) {
        assertThat(grade(text, key, Form.ANY, new Text(zh, en))).isEqualTo(Kind.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({
        "44 centimetres, 44, 米, m",
        "44 square metres, 44, 米, m",
        "85 hours, 85, 分, min",
        "85 元, 85, 分, min",
        "34本, 34, 人, pupils",
        "5分, 5, 元, yuan"
    })
    void a_different_unit_does_not_fit(String text, String key, String zh, String en) {
        assertThat(grade(text, key, Form.ANY, new Text(zh, en))).isEqualTo(Kind.WRONG_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "3.768 dm, 37.68, 厘米, cm, WRONG_FORM",
        "6.84米, 684, 厘米, cm, WRONG_FORM",
        "1.5 hours, 90, 分, min, WRONG_FORM",
        "2 litres, 2, 立方分米, dm³, CORRECT",
        "3.7 dm, 37.68, 厘米, cm, WRONG",
        "6.84, 684, 厘米, cm, WRONG"
    })
    void the_right_amount_in_another_unit_is_not_wrong_mathematics(
            String text, String key, String zh, String en, Kind kind) {
        assertThat(grade(text, key, Form.ANY, new Text(zh, en))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "85 minutes, 用了多少分钟？, How many minutes?, CORRECT",
        "85分钟, 用了多少分钟？, How many minutes?, CORRECT",
        "85边形, 这是几边形？, How many sides?, CORRECT",
        "85 cm, 长多少厘米？, How long in cm?, CORRECT",
        "85 apples, 有几个苹果？, How many apples?, CORRECT",
        "85 pears, 有几个苹果？, How many apples?, WRONG_FORM",
        "85 m, 85厘米是几米？, How many metres are 85 cm?, WRONG_FORM",
        "85 x, 求x。, Find x., WRONG_FORM",
        "85 m, 求m。, Find m., WRONG_FORM",
        "85千, 几千克？, How many?, WRONG_FORM",
        "85 hours, 用了多少分钟？, How many minutes?, WRONG_FORM"
    })
    void where_no_unit_is_asked_one_of_the_stem_is_right(String text, String zh, String en, Kind kind) {
        assertThat(grade(text, "85", Form.ANY, null, new Text(zh, en))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "(−6), -6, CORRECT",
        "(7), 7, CORRECT",
        "(2+5), 7, WRONG_FORM",
        "28%, 5/18, WRONG_FORM",
        "27.7%, 5/18, WRONG_FORM",
        "29%, 5/18, WRONG",
        "4=x, 4, CORRECT",
        "约520000, 520000, CORRECT",
        "大约52万, 520000, CORRECT",
        "about 520000, 520000, CORRECT",
        "≈520000, 520000, CORRECT",
        "x ≈ 4, 4, UNREADABLE"
    })
    void small_liberties_of_writing_are_taken(String text, String key, Kind kind) {
        assertThat(grade(text, key)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "x=7, y=6, CORRECT",
        "7, 6, CORRECT",
        "X = 7, 6 = y, CORRECT",
        "y=6, x=7, UNREADABLE",
        "6=y, 7=x, UNREADABLE",
        "y=7, 6, UNREADABLE",
        "6, 7, WRONG"
    })
    void a_gap_with_a_letter_does_not_take_the_value_of_another(String first, String second, Kind kind) {
        var stem = new Text("x = ____ (1)，y = ____ (2)", "x = ____ (1), y = ____ (2)");
        var keys = Stream.of(7, 6)
                .map(v -> new NumberKey(Rational.of(v), Form.ANY, Rational.ZERO, null, List.of()))
                .toList();
        Judgement judgement = BlanksGrader.grade(List.of(first, second), new Solution.Blanks(keys), stem);
        assertThat(judgement.verdict().kind()).isEqualTo(kind);
    }

    @Test
    void a_letter_does_not_matter_where_the_gaps_have_none() {
        var key = new Solution.Blanks(List.of(new NumberKey(Rational.of(6), Form.ANY, Rational.ZERO, null, List.of())));
        assertThat(BlanksGrader.grade(List.of("y=6"), key, BARE).verdict().correct())
                .isTrue();
    }
}
