package org.yincai.tutoring.hints;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Notation;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.Saying;
import org.yincai.tutoring.content.Solution;

/** Writes the key of a question for a person. */
final class AnswerText {
    private AnswerText() {}

    static Text of(Question question) {
        return switch (question.key().solution()) {
            case Solution.Numeric numeric -> number(numeric.key());
            case Solution.Algebra algebra -> same(Notation.pretty(algebra.key().source()));
            case Solution.Words words -> new Text(word(words, true), word(words, false));
            case Solution.Choice choice -> options(question, List.of(choice.right()));
            case Solution.Multi multi ->
                options(question, multi.right().stream().sorted().toList());
            case Solution.Order order -> options(question, order.ids());
            case Solution.Pairs pairs -> new Text(pairs(question, pairs, Text::zh), pairs(question, pairs, Text::en));
            case Solution.Blanks blanks -> same(gaps(blanks.keys()));
        };
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    private static Text number(NumberKey key) {
        String number = Notation.number(key.value(), key.form());
        Text unit = key.unit();
        return unit == null ? same(number) : new Text(number + unit.zh(), number + " " + unit.en());
    }

    private static String gaps(List<NumberKey> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "(" + (i + 1) + ") "
                        + Notation.number(keys.get(i).value(), keys.get(i).form()))
                .collect(Collectors.joining("  "));
    }

    /** The first accepted word with Chinese characters, or without; any word when there is none such. */
    private static String word(Solution.Words words, boolean chinese) {
        return words.accepted().stream()
                .map(Saying::text)
                .filter(w -> w.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        == chinese)
                .findFirst()
                .orElseGet(() -> words.accepted().getFirst().text());
    }

    private static Text options(Question question, List<String> ids) {
        List<Text> texts = ids.stream()
                .flatMap(id -> question.option(id).stream())
                .map(Option::text)
                .toList();
        return new Text(joined(texts, Text::zh, "；"), joined(texts, Text::en, "; "));
    }

    private static String joined(List<Text> texts, Function<Text, String> language, String by) {
        return texts.stream().map(language).collect(Collectors.joining(by));
    }

    private static String pairs(Question question, Solution.Pairs pairs, Function<Text, String> language) {
        return question.left().stream()
                .map(left -> language.apply(left.text()) + " — " + right(question, pairs, left, language))
                .collect(Collectors.joining("; "));
    }

    private static String right(Question question, Solution.Pairs pairs, Option left, Function<Text, String> language) {
        String id = pairs.rightOfLeft().get(left.id());
        return question.right().stream()
                .filter(o -> o.id().equals(id))
                .map(o -> language.apply(o.text()))
                .findFirst()
                .orElse("");
    }
}
