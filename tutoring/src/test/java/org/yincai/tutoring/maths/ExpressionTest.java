package org.yincai.tutoring.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, Rational> NAMES =
            Map.of("a", Rational.of(6), "b2", Rational.of(4), "x", Rational.of(3));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1 + 2 * 3; 7
            (1 + 2) * 3; 9
            a / b2; 3/2
            2^3^2; 512
            -2^2; -4
            10 - 3 - 2; 5
            gcd(a, b2); 2
            lcm(a, b2, 9); 36
            mod(-7, 3); 2
            floor(-1/2); -1
            ceil(1/2); 1
            round(2.345, 2); 2.35
            min(a, b2) + max(1, 2) + abs(-3); 9
            a == 6; 1
            a != 6; 0
            a >= b2 ; 1
            0.5 < 0.25; 0
            """)
    void values_the_template_language(String source, String value) {
        assertThat(Expression.ofTemplate(source).value(NAMES))
                .isEqualTo(Expression.ofTemplate(value).value(NAMES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2x; 6
            2x²; 18
            ２ｘ＋１; 7
            2(x+1)(x−1); 16
            x·x ÷ 3; 3
            3 × x; 9
            x：3; 1
            [x+1]x; 12
            -x^2; -9
            x⁻¹; 1/3
            """)
    void reads_what_pupils_write(String source, String value) {
        assertThat(Expression.ofPupil(source).value(NAMES))
                .isEqualTo(Expression.ofTemplate(value).value(NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(1", "1)", "foo(1)", "gcd(1)", "1 2", "a ? b", "1..2", "=", "a = 1"})
    void refuses_what_is_no_expression(String source) {
        assertThatThrownBy(() -> Expression.ofTemplate(source)).isInstanceOf(MathsException.class);
    }

    @Test
    void bounds_length_and_depth() {
        assertThatThrownBy(() -> Expression.ofPupil("(".repeat(300))).isInstanceOf(MathsException.class);
        assertThatThrownBy(() -> Expression.ofPupil("-".repeat(300) + "1")).isInstanceOf(MathsException.class);
        assertThatThrownBy(() -> Expression.ofPupil("1+".repeat(300) + "1")).isInstanceOf(MathsException.class);
    }

    @Test
    void names_what_it_depends_on() {
        assertThat(Expression.ofTemplate("a*gcd(b, c) - 1").names()).containsExactly("a", "b", "c");
    }
}
