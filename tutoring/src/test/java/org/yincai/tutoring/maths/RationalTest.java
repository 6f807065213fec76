package org.yincai.tutoring.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RationalTest {
    @Test
    void is_always_in_lowest_terms_with_a_positive_denominator() {
        assertThat(Rational.of(6, -8)).isEqualTo(Rational.of(-3, 4)).hasToString("-3/4");
        assertThat(Rational.of(8, 4)).hasToString("2");
    }

    @Test
    void computes_exactly() {
        assertThat(Rational.ofDecimal("0.1").plus(Rational.ofDecimal("0.2"))).isEqualTo(Rational.ofDecimal("0.3"));
        assertThat(Rational.of(1, 3).over(Rational.of(2, 9))).isEqualTo(Rational.of(3, 2));
        assertThat(Rational.of(2, 3).power(Rational.of(-2))).isEqualTo(Rational.of(9, 4));
    }

    @Test
    void rounds_halves_away_from_zero_when_shown() {
        assertThat(Rational.of(7, 2).toDecimal(2)).isEqualTo("3.50");
        assertThat(Rational.of(1, 8).toDecimal(2)).isEqualTo("0.13");
        assertThat(Rational.of(-7, 2).round(0, RoundingMode.FLOOR)).isEqualTo(Rational.of(-4));
    }

    @Test
    void refuses_what_has_no_value_or_grows_without_bound() {
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(MathsException.class);
        assertThatThrownBy(() -> Rational.of(10).power(Rational.of(999_999))).isInstanceOf(MathsException.class);
        Rational large = Rational.of(10).power(Rational.of(64));
        assertThatThrownBy(() -> large.power(Rational.of(20))).isInstanceOf(MathsException.class);
        assertThatThrownBy(() -> Rational.ofDecimal("1".repeat(61))).isInstanceOf(MathsException.class);
        assertThatThrownBy(() -> Rational.ofDecimal(".")).isInstanceOf(MathsException.class);
    }

    /** The reference is plain arithmetic on large integers. */
    @Test
    void computes_the_same_in_64_bits_and_beyond() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            Rational a = any(random);
            Rational b = any(random);
            BigInteger an = a.numerator();
            BigInteger ad = a.denominator();
            BigInteger bn = b.numerator();
            BigInteger bd = b.denominator();
            assertThat(a.plus(b)).isEqualTo(Rational.of(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd)));
            assertThat(a.minus(b)).isEqualTo(Rational.of(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd)));
            assertThat(a.times(b)).isEqualTo(Rational.of(an.multiply(bn), ad.multiply(bd)));
            if (b.signum() != 0) {
                assertThat(a.over(b).times(b)).isEqualTo(a).hasSameHashCodeAs(a);
            }
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
            assertThat(an.gcd(ad)).isEqualTo(BigInteger.ONE);
            assertThat(ad.signum()).isEqualTo(1);
        }
    }

    @Test
    void keeps_the_ends_of_a_long() {
        assertThat(Rational.of(Long.MIN_VALUE)).hasToString("-9223372036854775808");
        assertThat(Rational.of(Long.MAX_VALUE, Long.MIN_VALUE)).hasToString("-9223372036854775807/9223372036854775808");
        assertThat(Rational.of(1, Long.MIN_VALUE).signum()).isEqualTo(-1);
        assertThat(Rational.ofDecimal("0." + "0".repeat(58) + "1").denominator())
                .isEqualTo(BigInteger.TEN.pow(59));
    }

    private static Rational any(SplittableRandom random) {
        long bound = 1L << random.nextInt(1, 63);
        return Rational.of(random.nextLong(-bound, bound), random.nextLong(1, bound + 1));
    }
}
