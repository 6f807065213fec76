package org.yincai.tutoring.maths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Numerator and denominator have at most {@value #MAX_BITS} bits, whatever was computed; beyond, {@link MathsException}.
 * The numbers of school are small, so what fits is kept and computed in 64 bits.
 */
public final class Rational implements Comparable<Rational> {
    public static final int MAX_BITS = 2048;
    public static final int MAX_EXPONENT = 64;
    public static final int MAX_DIGITS = 60;

    /** Two products of terms up to this size can be added within 64 bits. */
    private static final long SMALL = 1L << 30;
    /** Terms of at most so many bits are kept as {@code long}; there is one way to keep each value. */
    private static final int LONG_BITS = 62;

    private static final int LONG_DIGITS = 18;

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    private final long above;
    private final long below;
    private final @Nullable Large large;

    private Rational(long above, long below, @Nullable Large large) {
        this.above = above;
        this.below = below;
        this.large = large;
    }

    public static Rational of(long value) {
        return of(value, 1);
    }

    public static Rational of(long numerator, long denominator) {
        return Math.abs(numerator) >> LONG_BITS == 0 && Math.abs(denominator) >> LONG_BITS == 0
                ? reduced(numerator, denominator)
                : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new MathsException("division by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        var terms = new Large(numerator.divide(common), denominator.divide(common));
        if (terms.bits() > MAX_BITS) {
            throw new MathsException("a number has more than " + MAX_BITS + " bits");
        }
        return terms.bits() <= LONG_BITS
                ? new Rational(terms.above.longValue(), terms.below.longValue(), null)
                : new Rational(0, 0, terms);
    }

    private static Rational reduced(long above, long below) {
        if (below == 0) {
            throw new MathsException("division by zero");
        }
        long a = Math.abs(above);
        long b = Math.abs(below);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        long common = below < 0 ? -a : a;
        return new Rational(above / common, below / common, null);
    }

    /** Reads plain decimal digits with at most one point, such as {@code 12}, {@code 0.5} or {@code .5}; no sign. */
    public static Rational ofDecimal(String digits) {
        int point = digits.indexOf('.');
        String plain = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        if (plain.isEmpty() || plain.length() > MAX_DIGITS || !onlyDigits(plain)) {
            throw new MathsException("not a decimal number of 1 to " + MAX_DIGITS + " digits");
        }
        int places = point < 0 ? 0 : digits.length() - point - 1;
        return plain.length() > LONG_DIGITS
                ? of(new BigInteger(plain), BigInteger.TEN.pow(places))
                : of(Long.parseLong(plain), powerOfTen(places));
    }

    private static boolean onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    public Rational plus(Rational other) {
        return isSmall() && other.isSmall()
                ? reduced(above * other.below + other.above * below, below * other.below)
                : of(
                        numerator()
                                .multiply(other.denominator())
                                .add(other.numerator().multiply(denominator())),
                        denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return isSmall() && other.isSmall()
                ? reduced(above * other.above, below * other.below)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** The quotient; division by zero is a {@link MathsException}. */
    public Rational over(Rational other) {
        return isSmall() && other.isSmall()
                ? reduced(above * other.below, below * other.above)
                : of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** The power with an integer exponent of at most {@value #MAX_EXPONENT} in size. */
    public Rational power(Rational exponent) {
        int n = exponent.toInt();
        if (Math.abs(n) > MAX_EXPONENT) {
            throw new MathsException("an exponent is beyond " + MAX_EXPONENT);
        }
        Rational positive = of(numerator().pow(Math.abs(n)), denominator().pow(Math.abs(n)));
        return n < 0 ? ONE.over(positive) : positive;
    }

    public Rational negate() {
        return large == null
                ? new Rational(-above, below, null)
                : new Rational(0, 0, new Large(large.above.negate(), large.below));
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return large == null ? Long.signum(above) : large.above.signum();
    }

    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(above) : large.above;
    }

    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(below) : large.below;
    }

    public boolean isInteger() {
        return large == null ? below == 1 : large.below.equals(BigInteger.ONE);
    }

    /** The value as a small integer; {@link MathsException} when it is none. */
    public int toInt() {
        if (!isInteger() || large != null || above != (int) above) {
            throw new MathsException("not a small integer");
        }
        return (int) above;
    }

    /** Rounded to decimal places, 0 to {@value #MAX_DIGITS}. */
    public Rational round(int places, RoundingMode mode) {
        return of(decimal(places, mode).unscaledValue(), BigInteger.TEN.pow(places));
    }

    /** Shown with exactly this many decimal places, halves rounded away from zero. */
    public String toDecimal(int places) {
        return decimal(places, RoundingMode.HALF_UP).toPlainString();
    }

    private BigDecimal decimal(int places, RoundingMode mode) {
        if (places < 0 || places > MAX_DIGITS) {
            throw new MathsException("decimal places must be 0 to " + MAX_DIGITS);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), places, mode);
    }

    private boolean isSmall() {
        return large == null && above <= SMALL && above >= -SMALL && below <= SMALL;
    }

    @Override
    public int compareTo(Rational other) {
        return isSmall() && other.isSmall()
                ? Long.compare(above * other.below, other.above * below)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational that
                && above == that.above
                && below == that.below
                && Objects.equals(large, that.large);
    }

    @Override
    public int hashCode() {
        return large == null ? Long.hashCode(above) * 31 + Long.hashCode(below) : large.hashCode();
    }

    /** An integer, or {@code p/q} in lowest terms, with a true minus sign's ASCII form. */
    @Override
    public String toString() {
        if (large == null) {
            return below == 1 ? Long.toString(above) : above + "/" + below;
        }
        return isInteger() ? large.above.toString() : large.above + "/" + large.below;
    }

    /** Terms that do not fit into 64 bits. */
    private record Large(BigInteger above, BigInteger below) {
        int bits() {
            return Math.max(above.bitLength(), below.bitLength());
        }
    }
}
