package org.yincai.tutoring.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Rational;

/** The part of a template that differs by the kind of response: what can be chosen and what is right. */
interface Body {
    ResponseKind kind();

    /**
     * Fills the body, or empty when these values make no fair question: two equal options, or a wrong answer that would tell
     * of two misconceptions.
     */
    Optional<Filled> fill(Map<String, Rational> values, SplitMix random);

    /** A filled body. */
    record Filled(
            List<Option> options,
            List<Option> left,
            List<Option> right,
            int blanks,
            @Nullable Text unit,
            Solution solution) {
        static Filled plain(Solution solution) {
            return new Filled(List.of(), List.of(), List.of(), 0, null, solution);
        }

        static Filled choosing(List<Option> options, Solution solution) {
            return new Filled(options, List.of(), List.of(), 0, null, solution);
        }
    }
}
