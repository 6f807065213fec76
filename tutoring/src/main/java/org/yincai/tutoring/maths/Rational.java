package org.yincai.tutoring.maths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Numerator and denominator have at most {@value #MAX_BITS} bits, whatever was computed; beyond, {@link MathsException}.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final int MAX_BITS = 2048;
    public static final int MAX_EXPONENT = 64;
    public static final int MAX_DIGITS = 60;
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new MathsException("division by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (numerator.bitLength() > MAX_BITS || denominator.bitLength() > MAX_BITS) {
            throw new MathsException("a number has more than " + MAX_BITS + " bits");
        }
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads plain decimal digits with at most one point, such as {@code 12}, {@code 0.5} or {@code .5}; no sign. */
    public static Rational ofDecimal(String digits) {
        int point = digits.indexOf('.');
        String plain = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        boolean onlyDigits = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        if (plain.isEmpty() || plain.length() > MAX_DIGITS || !onlyDigits) {
            throw new MathsException("not a decimal number of 1 to " + MAX_DIGITS + " digits");
        }
        int places = point < 0 ? 0 : digits.length() - point - 1;
        return new Rational(new BigInteger(plain), BigInteger.TEN.pow(places));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; division by zero is a {@link MathsException}. */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The power with an integer exponent of at most {@value #MAX_EXPONENT} in size. */
    public Rational power(Rational exponent) {
        int n = exponent.toInt();
        if (Math.abs(n) > MAX_EXPONENT) {
            throw new MathsException("an exponent is beyond " + MAX_EXPONENT);
        }
        Rational positive = new Rational(numerator.pow(Math.abs(n)), denominator.pow(Math.abs(n)));
        return n < 0 ? ONE.over(positive) : positive;
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The value as a small integer; {@link MathsException} when it is none. */
    public int toInt() {
        if (!isInteger() || numerator.bitLength() > 31) {
            throw new MathsException("not a small integer");
        }
        return numerator.intValue();
    }

    /** Rounded to decimal places, 0 to {@value #MAX_DIGITS}. */
    public Rational round(int places, RoundingMode mode) {
        BigDecimal rounded = decimal(places, mode);
        return new Rational(rounded.unscaledValue(), BigInteger.TEN.pow(places));
    }

    /** Shown with exactly this many decimal places, halves rounded away from zero. */
    public String toDecimal(int places) {
        return decimal(places, RoundingMode.HALF_UP).toPlainString();
    }

    private BigDecimal decimal(int places, RoundingMode mode) {
        if (places < 0 || places > MAX_DIGITS) {
            throw new MathsException("decimal places must be 0 to " + MAX_DIGITS);
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** An integer, or {@code p/q} in lowest terms, with a true minus sign's ASCII form. */
    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
