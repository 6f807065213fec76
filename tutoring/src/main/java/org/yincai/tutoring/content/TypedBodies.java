package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;
import org.yincai.tutoring.maths.SimplestForm;

/** Bodies whose answer is typed: a number, numbers in gaps, an expression or words. */
final class TypedBodies {
    private TypedBodies() {}

    /** One number to find, with the known wrong ones. */
    record NumberSlot(
            Expression answer,
            Form form,
            Rational tolerance,
            @Nullable Phrase unit,
            List<Wrong<Expression>> wrong) {
        NumberKey key(Map<String, Rational> values) {
            var known = new ArrayList<Wrong<Rational>>();
            for (Wrong<Expression> w : wrong) {
                defined(w.value(), values).ifPresent(v -> known.add(new Wrong<>(v, w.misconception())));
            }
            Text shownUnit = unit == null ? null : unit.in(values);
            return new NumberKey(answer.value(values), form, tolerance, shownUnit, known);
        }

        private static Optional<Rational> defined(Expression wrong, Map<String, Rational> values) {
            try {
                return Optional.of(wrong.value(values));
            } catch (MathsException undefined) {
                return Optional.empty();
            }
        }
    }

    record NumberBody(NumberSlot slot) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.NUMBER;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            NumberKey key = slot.key(values);
            return key.ambiguous()
                    ? Optional.empty()
                    : Optional.of(
                            new Filled(List.of(), List.of(), List.of(), 0, key.unit(), new Solution.Numeric(key)));
        }
    }

    record BlanksBody(List<NumberSlot> slots) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.BLANKS;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            var keys = slots.stream().map(s -> s.key(values)).toList();
            return keys.stream().anyMatch(NumberKey::ambiguous)
                    ? Optional.empty()
                    : Optional.of(
                            new Filled(List.of(), List.of(), List.of(), keys.size(), null, new Solution.Blanks(keys)));
        }
    }

    record AlgebraBody(Phrase answer, Form form, Set<String> variables, List<Wrong<Phrase>> wrong) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.EXPRESSION;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            Solution.Formula key = read(answer.in(values).en());
            if (form == Form.SIMPLEST && !SimplestForm.isIn(key.expression())) {
                throw new MathsException("the answer '" + key.source() + "' is not in its simplest form itself");
            }
            var known = new ArrayList<Wrong<Solution.Formula>>();
            for (Wrong<Phrase> w : wrong) {
                Solution.Formula value = read(w.value().in(values).en());
                if (!key.equivalentTo(value.expression())) {
                    known.add(new Wrong<>(value, w.misconception()));
                }
            }
            return Wrong.ambiguous(known, (a, b) -> a.equivalentTo(b.expression()))
                    ? Optional.empty()
                    : Optional.of(Filled.plain(new Solution.Algebra(key, form, variables, known)));
        }

        private Solution.Formula read(String source) {
            Expression expression = Expression.ofPupil(source);
            if (!variables.containsAll(expression.names())) {
                throw new MathsException("'" + source + "' uses a name that is not among the variables");
            }
            return new Solution.Formula(source, expression);
        }
    }

    record WordsBody(List<Phrase> accepted, List<Wrong<Phrase>> wrong, Ideas ideas) implements Body {
        /** Words into which no value is filled are read here, not with each question. */
        Body readOnce() {
            boolean filled = Stream.concat(accepted.stream(), wrong.stream().map(Wrong::value))
                    .anyMatch(p -> !p.names().isEmpty());
            return filled ? this : new ReadWords(solution(Map.of()));
        }

        @Override
        public ResponseKind kind() {
            return ResponseKind.TEXT;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            return Optional.of(Filled.plain(solution(values)));
        }

        private Solution.Words solution(Map<String, Rational> values) {
            var right = new ArrayList<String>();
            accepted.forEach(p -> right.addAll(both(p.in(values))));
            var known = new ArrayList<Wrong<Saying>>();
            for (Wrong<Phrase> w : wrong) {
                both(w.value().in(values)).stream()
                        .filter(t -> !right.contains(t))
                        .forEach(t -> known.add(new Wrong<>(Saying.of(t), w.misconception())));
            }
            return new Solution.Words(right.stream().distinct().map(Saying::of).toList(), known, ideas);
        }

        private static List<String> both(Text text) {
            return text.zh().equals(text.en()) ? List.of(text.zh()) : List.of(text.zh(), text.en());
        }
    }

    private record ReadWords(Solution.Words words) implements Body {
        @Override
        public ResponseKind kind() {
            return ResponseKind.TEXT;
        }

        @Override
        public Optional<Filled> fill(Map<String, Rational> values, SplitMix random) {
            return Optional.of(Filled.plain(words));
        }
    }
}
