package org.yincai.tutoring.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;

/** An item's template: draws parameters until its conditions hold, every option differs and no hint gives the key away. */
record Template(
        Item item, List<Parameter> parameters, List<Expression> conditions, Phrase stem, Body body, HelpTemplate help) {
    static final int TRIES = 2000;
    /** The seeds 0 to 19 are proven to give an instance when the content is checked. */
    static final int PROVEN_SEEDS = 20;

    private static final String CONDITIONS =
            "its conditions do not hold, options are equal, or a wrong answer tells of two misconceptions";

    /** One draw: a fair question when there is no problem. */
    private record Draw(
            @Nullable Question question, @Nullable String problem) {}

    Template {
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
    }

    /** The instance of a seed; a seed that draws no valid instance falls back to a proven one. */
    Question question(long seed) {
        return drawn(seed, seed)
                .or(() -> drawn(Math.floorMod(seed, (long) PROVEN_SEEDS), seed))
                .orElseThrow(() -> new IllegalStateException("item " + item.id() + " was never proven"));
    }

    /** Why no instance was found for a seed, or empty when one was. */
    Optional<String> unprovable(long seed) {
        Optional<Question> drawn = drawn(seed, seed);
        return drawn.isPresent() ? Leak.ofIdeas(drawn.get()) : Optional.of(lastProblem(seed));
    }

    private Optional<Question> drawn(long drawSeed, long seed) {
        var random = SplitMix.of(item.id().value(), item.version(), drawSeed);
        for (int i = 0; i < TRIES; i++) {
            Draw draw = draw(random, seed);
            if (draw.problem() == null) {
                return Optional.ofNullable(draw.question());
            }
        }
        return Optional.empty();
    }

    /** Prefers the problem of a draw that came furthest. */
    private String lastProblem(long seed) {
        var random = SplitMix.of(item.id().value(), item.version(), seed);
        String problem = CONDITIONS;
        for (int i = 0; i < TRIES; i++) {
            String found = draw(random, seed).problem();
            problem = found == null || found.equals(CONDITIONS) ? problem : found;
        }
        return problem;
    }

    private Draw draw(SplitMix random, long seed) {
        try {
            Optional<Question> question = attempt(random, seed);
            return question.isEmpty()
                    ? new Draw(null, CONDITIONS)
                    : new Draw(question.get(), Leak.of(question.get()).orElse(null));
        } catch (MathsException undefined) {
            return new Draw(null, String.valueOf(undefined.getMessage()));
        }
    }

    private Optional<Question> attempt(SplitMix random, long seed) {
        Map<String, Rational> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), parameter.source().draw(values, random));
        }
        if (!conditions.stream().allMatch(c -> c.holds(values))) {
            return Optional.empty();
        }
        return body.fill(values, random).map(filled -> question(seed, stem.in(values), filled, help.in(values)));
    }

    private Question question(long seed, Text shownStem, Body.Filled filled, Help shownHelp) {
        return new Question(
                item.id(),
                item.version(),
                seed,
                body.kind(),
                shownStem,
                filled.options(),
                filled.left(),
                filled.right(),
                filled.blanks(),
                filled.unit(),
                new Key(filled.solution(), shownHelp));
    }
}
