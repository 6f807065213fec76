package org.yincai.tutoring.maths;

/** An operator between two values; a comparison yields 1 or 0. */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("^"),
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean compares() {
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> false;
            case EQUAL, UNEQUAL, AT_MOST, AT_LEAST, LESS, GREATER -> true;
        };
    }

    Rational apply(Rational a, Rational b) {
        return switch (this) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.over(b);
            case POWER -> a.power(b);
            case EQUAL -> truth(a.equals(b));
            case UNEQUAL -> truth(!a.equals(b));
            case AT_MOST -> truth(a.compareTo(b) <= 0);
            case AT_LEAST -> truth(a.compareTo(b) >= 0);
            case LESS -> truth(a.compareTo(b) < 0);
            case GREATER -> truth(a.compareTo(b) > 0);
        };
    }

    private static Rational truth(boolean holds) {
        return holds ? Rational.ONE : Rational.ZERO;
    }
}
