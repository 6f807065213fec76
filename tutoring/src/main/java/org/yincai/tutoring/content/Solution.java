package org.yincai.tutoring.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yincai.tutoring.maths.Equivalence;
import org.yincai.tutoring.maths.Expression;

/** What is right, and what is known to be wrong, for one question instance. */
public sealed interface Solution {
    /** A number. */
    record Numeric(NumberKey key) implements Solution {}

    /** An algebraic expression in these variables. */
    record Algebra(Formula key, Form form, Set<String> variables, List<Wrong<Formula>> wrong) implements Solution {
        public Algebra {
            variables = Set.copyOf(variables);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * An expression in variables.
     *
     * @param source as the template wrote it, such as {@code 2*x + 3}
     */
    record Formula(String source, Expression expression) {
        /** True when {@code other} is the same function. */
        public boolean equivalentTo(Expression other) {
            return Equivalence.same(expression, other);
        }
    }

    /**
     * A word, or a sentence or two, in either language.
     *
     * @param accepted whole answers that are right; the first of each language is shown as the answer
     * @param wrong whole answers that show a misconception
     * @param ideas what another answer must say to be right
     */
    record Words(List<Saying> accepted, List<Wrong<Saying>> wrong, Ideas ideas) implements Solution {
        public Words {
            accepted = List.copyOf(accepted);
            wrong = List.copyOf(wrong);
        }
    }

    /** One option. */
    record Choice(String right, Map<String, Misconception> misconceptions) implements Solution {
        public Choice {
            misconceptions = Map.copyOf(misconceptions);
        }
    }

    /** A set of options. */
    record Multi(Set<String> right, Map<String, Misconception> misconceptions) implements Solution {
        public Multi {
            right = Set.copyOf(right);
            misconceptions = Map.copyOf(misconceptions);
        }
    }

    /** The options in their right order. */
    record Order(List<String> ids) implements Solution {
        public Order {
            ids = List.copyOf(ids);
        }
    }

    /** The right id for every left id. */
    record Pairs(Map<String, String> rightOfLeft) implements Solution {
        public Pairs {
            rightOfLeft = Map.copyOf(rightOfLeft);
        }
    }

    /** Numbers for the gaps of the stem, in order. */
    record Blanks(List<NumberKey> keys) implements Solution {
        public Blanks {
            keys = List.copyOf(keys);
        }
    }

    /** Ids of the misconceptions that a wrong answer can show, sorted. */
    default List<String> mistakes() {
        Stream<Misconception> known = switch (this) {
            case Numeric numeric -> behind(numeric.key().wrong());
            case Algebra algebra -> behind(algebra.wrong());
            case Words words ->
                Stream.concat(behind(words.wrong()), behind(words.ideas().mistaken()));
            case Choice choice -> choice.misconceptions().values().stream();
            case Multi multi -> multi.misconceptions().values().stream();
            case Order order -> Stream.empty();
            case Pairs pairs -> Stream.empty();
            case Blanks blanks -> blanks.keys().stream().flatMap(key -> behind(key.wrong()));
        };
        return known.map(Misconception::id).distinct().sorted().toList();
    }

    private static <T> Stream<Misconception> behind(List<Wrong<T>> wrong) {
        return wrong.stream().map(Wrong::misconception);
    }
}
