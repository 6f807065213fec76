package org.yincai.tutoring.maths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells by its shape whether an expression is multiplied out and its like terms are collected. */
public final class SimplestForm {
    private SimplestForm() {}

    /** True when no bracket is left to be worked out, no term is a calculation and no two terms are alike. */
    public static boolean isIn(Expression expression) {
        var terms = new ArrayList<Expression>();
        if (!split(expression, terms)) {
            return false;
        }
        var letters = new HashSet<Map<String, Rational>>();
        return terms.stream().map(Term::of).allMatch(t -> t.isPresent() && letters.add(t.get()));
    }

    /** Adds the terms of a sum; false for a sum behind a minus sign. */
    private static boolean split(Expression expression, List<Expression> terms) {
        if (!isSum(expression)) {
            return terms.add(expression);
        }
        var sum = (Expression.Binary) expression;
        boolean open = sum.operator() == Operator.SUBTRACT && isSum(sum.right());
        return !open && split(sum.left(), terms) && split(sum.right(), terms);
    }

    private static boolean isSum(Expression expression) {
        return expression instanceof Expression.Binary binary
                && (binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT);
    }

    /** One term while its factors are gone through. */
    private static final class Term {
        private final Map<String, Rational> powers = new TreeMap<>();
        private final List<Rational> above = new ArrayList<>();
        private final List<Rational> below = new ArrayList<>();

        /** The powers of the letters of a term that is worked out, else empty. */
        static Optional<Map<String, Rational>> of(Expression expression) {
            var term = new Term();
            return term.takes(expression, false) && term.hasOneCoefficient()
                    ? Optional.of(term.powers)
                    : Optional.empty();
        }

        private boolean takes(Expression factor, boolean divides) {
            return switch (factor) {
                case Expression.Constant constant -> (divides ? below : above).add(constant.number());
                case Expression.Name name -> takes(name.name(), Rational.ONE, divides);
                case Expression.Call call ->
                    call.function() == Function.NEGATE && takes(call.arguments().getFirst(), divides);
                case Expression.Binary binary ->
                    switch (binary.operator()) {
                        case MULTIPLY -> takes(binary.left(), divides) && takes(binary.right(), divides);
                        case DIVIDE -> takes(binary.left(), divides) && takes(binary.right(), !divides);
                        case POWER ->
                            binary.left() instanceof Expression.Name name
                                    && binary.right() instanceof Expression.Constant exponent
                                    && takes(name.name(), exponent.number(), divides);
                        case ADD, SUBTRACT, EQUAL, UNEQUAL, AT_MOST, AT_LEAST, LESS, GREATER -> false;
                    };
            };
        }

        private boolean takes(String letter, Rational power, boolean divides) {
            return powers.put(letter, divides ? power.negate() : power) == null;
        }

        private boolean hasOneCoefficient() {
            if (above.size() > 1 || below.size() > 1) {
                return false;
            }
            return above.isEmpty() || below.isEmpty() || isReduced(above.getFirst(), below.getFirst());
        }

        private static boolean isReduced(Rational top, Rational bottom) {
            return bottom.signum() != 0 && top.over(bottom).denominator().equals(bottom.numerator());
        }
    }
}
