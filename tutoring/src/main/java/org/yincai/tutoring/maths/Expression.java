package org.yincai.tutoring.maths;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A parsed expression over rational numbers; its size is bounded by the parser. */
public sealed interface Expression {
    /**
     * The exact value.
     *
     * @param names the value of every name that occurs
     * @throws MathsException when a name is unknown, a division is by zero or a number grows too large
     */
    Rational value(Map<String, Rational> names);

    /** Adds the names that occur to {@code found}. */
    void collect(Set<String> found);

    /** The names that occur. */
    default Set<String> names() {
        var found = new TreeSet<String>();
        collect(found);
        return found;
    }

    /** True when the value, such as that of a comparison, is not zero. */
    default boolean holds(Map<String, Rational> names) {
        return value(names).signum() != 0;
    }

    /** Reads the template language: named parameters, comparisons and functions. */
    static Expression ofTemplate(String source) {
        return new Parser(Lexer.tokens(source, false), false).all();
    }

    /** Reads what a pupil writes: one-letter variables, implicit multiplication, superscripts and typographic signs. */
    static Expression ofPupil(String source) {
        return new Parser(Lexer.tokens(source, true), true).all();
    }

    /** A number. */
    record Constant(Rational number) implements Expression {
        @Override
        public Rational value(Map<String, Rational> names) {
            return number;
        }

        @Override
        public void collect(Set<String> found) {}
    }

    /** A parameter or a variable. */
    record Name(String name) implements Expression {
        @Override
        public Rational value(Map<String, Rational> names) {
            Rational value = names.get(name);
            if (value == null) {
                throw new MathsException("unknown name " + name);
            }
            return value;
        }

        @Override
        public void collect(Set<String> found) {
            found.add(name);
        }
    }

    /** Two operands joined by an operator. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public Rational value(Map<String, Rational> names) {
            return operator.apply(left.value(names), right.value(names));
        }

        @Override
        public void collect(Set<String> found) {
            left.collect(found);
            right.collect(found);
        }
    }

    /** A function of its arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            function.check(arguments.size());
        }

        @Override
        public Rational value(Map<String, Rational> names) {
            return function.apply(arguments.stream().map(a -> a.value(names)).toList());
        }

        @Override
        public void collect(Set<String> found) {
            arguments.forEach(a -> a.collect(found));
        }
    }
}
