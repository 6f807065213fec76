package org.yincai.tutoring.content;

import java.util.List;
import java.util.Map;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;

/** A named number of a template, drawn or derived. */
record Parameter(String name, Source source) {
    /** Where the number comes from; earlier parameters are known. */
    sealed interface Source {
        Rational draw(Map<String, Rational> known, SplitMix random);
    }

    /** Integers from {@code from} to {@code to} inclusive, {@code step} apart. */
    record Range(Expression from, Expression to, int step) implements Source {
        @Override
        public Rational draw(Map<String, Rational> known, SplitMix random) {
            int low = from.value(known).toInt();
            int high = to.value(known).toInt();
            if (high < low) {
                throw new MathsException("range " + low + " to " + high + " is empty");
            }
            long steps = ((long) high - low) / step + 1;
            return Rational.of(low + (long) step * random.nextInt((int) Math.min(steps, Integer.MAX_VALUE)));
        }
    }

    /** One of the listed numbers. */
    record OneOf(List<Expression> values) implements Source {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public Rational draw(Map<String, Rational> known, SplitMix random) {
            return values.get(random.nextInt(values.size())).value(known);
        }
    }

    /** Computed from the earlier ones. */
    record Derived(Expression value) implements Source {
        @Override
        public Rational draw(Map<String, Rational> known, SplitMix random) {
            return value.value(known);
        }
    }
}
