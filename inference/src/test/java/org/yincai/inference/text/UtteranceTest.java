package org.yincai.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {
    private static Utterance say(String text) {
        return Utterance.of(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a right angle ~ Right-angled!",
                "I think it's an obtuse triangle. ~ obtuse triangles",
                "它是正方形。 ~ 正方形",
                "我觉得它叫做 ＳＱＵＡＲＥ ~ square",
                "銳角三角形 ~ 锐角三角形",
                "三条边 ~ 3條邊",
                "three quarters ~ ¾",
                "四分之三 ~ the answer is 3/4",
                "1,000 ~ a thousand",
                "it isn't equal ~ is not equal"
            })
    void says_the_same_in_another_form(String one, String other) {
        assertThat(say(one).saysJust(say(other))).isTrue();
        assertThat(say(other).saysJust(say(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "not a square, square",
        "不是正方形, 正方形",
        "是, 不是",
        "numerator over denominator, denominator over numerator",
        "right triangle, right angle",
        "-5, 5",
        "dot, do not",
        "'', square"
    })
    void tells_other_words_apart(String one, String other) {
        assertThat(say(one).saysJust(say(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sqaure, square, true",
        "an isoceles triangel, isosceles triangle, true",
        "perpendiculer, perpendicular, true",
        "eqaul, equal, true",
        "equip, equal, false",
        "obtuse, acute, false",
        "mode, mean, false",
        "unequal, equal, false",
        "weight, height, false",
        "12345678, 12345679, false",
        "正方刑, 正方形, false"
    })
    void knows_a_slip_of_spelling(String written, String meant, boolean slip) {
        assertThat(say(written).isMisspelt(say(meant))).isEqualTo(slip);
    }

    @Test
    void mentions_what_stands_among_other_words_and_is_not_denied() {
        assertThat(say("a square or a rectangle").mentions(say("square"))).isTrue();
        assertThat(say("正方形或长方形").mentions(say("长方形"))).isTrue();
        assertThat(say("not a square").mentions(say("square"))).isFalse();
        assertThat(say("a circle").mentions(say("square"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "!!!",
                "。。。",
                "\u0000\uD800",
                "\uDBFF\uDFFF",
                "😀",
                "'",
                "((((",
                ".",
                "-",
                "the",
                "--…--"
            })
    void reads_anything(String hostile) {
        assertThat(say(hostile).saysJust(say("square"))).isFalse();
        assertThat(Idea.of(java.util.List.of("square")).in(say(hostile))).isEqualTo(Stance.ABSENT);
    }

    @Test
    void equals_what_has_the_same_words() {
        assertThat(say("The Square!")).isEqualTo(say("square")).hasSameHashCodeAs(say("square"));
        assertThat(say("square")).isNotEqualTo(say("circle"));
    }

    @Test
    void reads_no_more_than_its_length() {
        assertThat(say("a".repeat(Utterance.MAX_LENGTH)).isEmpty()).isFalse();
        assertThat(say("b ".repeat(Utterance.MAX_LENGTH)).isEmpty()).isTrue();
    }
}
