package org.yincai.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaTest {
    private static final Idea EQUAL_SIDES =
            Idea.of(List.of("两|2 边 相等|一样长|等长", "two sides equal|same-length|as-long-as"));
    private static final Idea TOP_LARGER = Idea.of(List.of("分子 … 大于|比 … 分母", "numerator … larger|more … denominator"));
    private static final Idea NOT_ZERO = Idea.of(List.of("分母 不能|不可以 … 0", "denominator not … 0"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "two of its sides are equal ~ AFFIRMED",
                "because it has 2 equal sides ~ AFFIRMED",
                "It has two sides of the same length! ~ AFFIRMED",
                "two of the sides, AB and AC, are eqaul ~ AFFIRMED",
                "not only two sides are equal, the angles are too ~ AFFIRMED",
                "the third side is not important, two sides are equal ~ AFFIRMED",
                "two sides are equal and the base is not ~ AFFIRMED",
                "it does not matter but two sides are equal ~ AFFIRMED",
                "因为它有两条边相等 ~ AFFIRMED",
                "有兩條邊一樣長 ~ AFFIRMED",
                "不管底边，有两条边相等 ~ AFFIRMED",
                "AB和AC这2条边的长度相等 ~ AFFIRMED",
                "它有两条 equal 边 ~ ABSENT",
                "two sides are not equal ~ DENIED",
                "it isn't because two sides are equal ~ AFFIRMED",
                "no two sides are equal ~ DENIED",
                "its two sides arent equal ~ DENIED",
                "没有两条边相等 ~ DENIED",
                "两条边不相等 ~ DENIED",
                "two sides are never not equal ~ UNCLEAR",
                "it has no right angle and two equal sides ~ UNCLEAR",
                "two sides are equal. two sides are not equal ~ UNCLEAR",
                "the sides. two. equal ~ ABSENT",
                "two angles are equal ~ ABSENT",
                "I don't know ~ ABSENT"
            })
    void tells_what_is_said_from_what_is_denied(String text, Stance stance) {
        assertThat(EQUAL_SIDES.in(Utterance.of(text))).as(text).isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource({
        "the numerator is larger than the denominator, AFFIRMED",
        "the denominator is larger than the numerator, ABSENT",
        "分子比分母大, AFFIRMED",
        "分母比分子大, ABSENT"
    })
    void keeps_the_order_where_it_is_asked_for(String text, Stance stance) {
        assertThat(TOP_LARGER.in(Utterance.of(text))).isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource({
        "the denominator can't be zero, AFFIRMED",
        "the denominator cannot be 0, AFFIRMED",
        "分母不能为零, AFFIRMED",
        "分母不能不为零, DENIED",
        "the denominator can be zero, ABSENT"
    })
    void a_wording_may_deny(String text, Stance stance) {
        assertThat(NOT_ZERO.in(Utterance.of(text))).isEqualTo(stance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal|", "!", "two because", "equal|not-equal", "", "the"})
    void refuses_a_wording_that_cannot_be_looked_for(String wording) {
        assertThatThrownBy(() -> Idea.of(List.of(wording))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_said_by_a_negation_is_not_denied_by_it() {
        Idea sizes = Idea.of(List.of("parts same size", "parts not same size"));
        assertThat(sizes.in(Utterance.of("the parts are not the same size"))).isEqualTo(Stance.AFFIRMED);
        assertThat(sizes.in(Utterance.of("the parts have the same size"))).isEqualTo(Stance.AFFIRMED);
    }

    @Test
    void plain_words_stand_together() {
        Idea three = Idea.of(List.of("3 sides equal"));
        assertThat(three.plainlyIn(Utterance.of("it has three sides and two of them are equal")))
                .isEqualTo(Stance.ABSENT);
        assertThat(three.plainlyIn(Utterance.of("three of the sides are equal")))
                .isEqualTo(Stance.AFFIRMED);
        assertThat(three.plainlyIn(Utterance.of("not three sides are equal"))).isEqualTo(Stance.DENIED);
    }

    @Test
    void an_idea_needs_a_wording() {
        assertThatThrownBy(() -> Idea.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
