package org.yincai.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "three quarters, 3/4",
        "Three-quarters, 3/4",
        "one third, 1/3",
        "a third of it, 1/3 of it",
        "the third side, the third side",
        "half, 1/2",
        "one and a half, 1 1/2",
        "two halves, 2/2",
        "a hundred and five, 105",
        "a hundred, 100",
        "twenty-one cm, 21 cm",
        "two thousand three hundred and forty two, 2342",
        "25 hundredths, 25/100",
        "minus three, -3",
        "negative 7, -7",
        "zero point two five, 0.25",
        "two and three, 2 and 3",
        "someone often wonders, someone often wonders",
        "三百零五, 305",
        "四分之三, 3/4",
        "百分之二十, 20%",
        "负三, -3",
        "5千克, 5千克",
        "12, 12"
    })
    void rewrites_numbers_in_words(String text, String digits) {
        assertThat(Numerals.ofNumber(text)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"有两条边, 有2条边", "切去一半, 切去1/2", "是三分之二吧, 是2/3吧"})
    void finds_chinese_ones_inside_a_sentence(String text, String digits) {
        assertThat(Numerals.everywhere(text)).isEqualTo(digits);
    }
}
