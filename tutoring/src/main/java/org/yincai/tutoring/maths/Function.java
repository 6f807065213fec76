package org.yincai.tutoring.maths;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigInteger;
import java.util.List;

/** A function of the template language. */
public enum Function {
    GCD(2, 9),
    LCM(2, 9),
    ABS(1, 1),
    MIN(1, 9),
    MAX(1, 9),
    MOD(2, 2),
    FLOOR_OF(1, 1),
    CEIL(1, 1),
    ROUND(1, 2),
    /** Like {@link #ROUND}, and shown with exactly that many decimals. */
    DEC(2, 2),
    NEGATE(1, 1);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    static Function named(String name) {
        return switch (name) {
            case "gcd" -> GCD;
            case "lcm" -> LCM;
            case "abs" -> ABS;
            case "min" -> MIN;
            case "max" -> MAX;
            case "mod" -> MOD;
            case "floor" -> FLOOR_OF;
            case "ceil" -> CEIL;
            case "round" -> ROUND;
            case "dec" -> DEC;
            default ->
                throw new MathsException(
                        "unknown function " + name + "; use gcd lcm abs min max mod floor ceil round dec");
        };
    }

    void check(int arguments) {
        if (arguments < fewest || arguments > most) {
            throw new MathsException(this + " takes " + fewest + " to " + most + " arguments, not " + arguments);
        }
    }

    Rational apply(List<Rational> of) {
        Rational a = of.getFirst();
        return switch (this) {
            case GCD -> of.stream().reduce(Function::gcd).orElseThrow();
            case LCM -> of.stream().reduce(Function::lcm).orElseThrow();
            case ABS -> a.abs();
            case MIN ->
                of.stream().reduce((x, y) -> x.compareTo(y) <= 0 ? x : y).orElseThrow();
            case MAX ->
                of.stream().reduce((x, y) -> x.compareTo(y) >= 0 ? x : y).orElseThrow();
            case MOD -> a.minus(of.get(1).times(a.over(of.get(1)).round(0, FLOOR)));
            case FLOOR_OF -> a.round(0, FLOOR);
            case CEIL -> a.round(0, CEILING);
            case ROUND, DEC -> a.round(of.size() == 1 ? 0 : of.get(1).toInt(), HALF_UP);
            case NEGATE -> a.negate();
        };
    }

    private static Rational gcd(Rational a, Rational b) {
        return Rational.of(whole(a).gcd(whole(b)), BigInteger.ONE);
    }

    private static Rational lcm(Rational a, Rational b) {
        return a.times(b).abs().over(gcd(a, b));
    }

    private static BigInteger whole(Rational value) {
        if (!value.isInteger()) {
            throw new MathsException("gcd and lcm take integers");
        }
        return value.numerator();
    }
}
