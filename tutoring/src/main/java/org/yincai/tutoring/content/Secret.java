package org.yincai.tutoring.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Rational;
import org.yincai.tutoring.maths.Typography;

/**
 * What a text in one language must not say before the answer is shown.
 *
 * @param numbers values of which none may stand there, without their signs
 * @param words of which none may stand there
 * @param right of which not all may stand there, unless one of {@code wrong} does too
 * @param ordered which may not all stand there in this order
 */
record Secret(Set<Rational> numbers, List<String> words, List<String> right, List<String> wrong, List<String> ordered) {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,40}(?:\\.\\d{1,15})?)(?:/(\\d{1,40}))?");

    static Secret of(Question question, Function<Text, String> language) {
        String shown = folded(language.apply(question.stem()));
        return switch (question.key().solution()) {
            case Solution.Numeric numeric -> numbers(Stream.of(numeric.key()), shown);
            case Solution.Blanks blanks -> numbers(blanks.keys().stream(), shown);
            case Solution.Algebra algebra ->
                words(
                        Stream.of(
                                algebra.key().source(),
                                Notation.pretty(algebra.key().source())),
                        shown);
            case Solution.Words words -> words(words.accepted().stream().map(Saying::text), shown);
            case Solution.Choice choice -> options(question, language, shown, choice.right()::equals);
            case Solution.Multi multi -> options(question, language, shown, multi.right()::contains);
            case Solution.Order order ->
                new Secret(
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        order.ids().stream()
                                .flatMap(id -> question.option(id).stream())
                                .map(o -> folded(language.apply(o.text())))
                                .toList());
            case Solution.Pairs pairs -> new Secret(Set.of(), List.of(), List.of(), List.of(), List.of());
        };
    }

    private static Secret numbers(Stream<NumberKey> keys, String shown) {
        var secret = new HashSet<Rational>();
        keys.forEach(k -> secret.add(k.value().abs()));
        secret.removeAll(numbersIn(shown));
        return new Secret(secret, List.of(), List.of(), List.of(), List.of());
    }

    private static Secret words(Stream<String> keys, String shown) {
        var secret = keys.map(Secret::folded).filter(k -> !says(shown, k)).toList();
        return new Secret(Set.of(), secret, List.of(), List.of(), List.of());
    }

    private static Secret options(
            Question question, Function<Text, String> language, String shown, Predicate<String> isRight) {
        List<String> right = texts(question, language, isRight);
        List<String> secret = right.stream().anyMatch(r -> says(shown, r)) ? List.of() : right;
        return new Secret(Set.of(), List.of(), secret, texts(question, language, isRight.negate()), List.of());
    }

    private static List<String> texts(Question question, Function<Text, String> language, Predicate<String> wanted) {
        return question.options().stream()
                .filter(o -> wanted.test(o.id()))
                .map(o -> folded(language.apply(o.text())))
                .toList();
    }

    /** True when the text says it. */
    boolean isIn(String text) {
        if (words.isEmpty() && right.isEmpty() && ordered.isEmpty()) {
            return !numbers.isEmpty()
                    && hasDigit(text)
                    && numbersIn(folded(text)).stream().anyMatch(numbers::contains);
        }
        String said = folded(text);
        boolean allRight = !right.isEmpty() && right.stream().allMatch(r -> says(said, r));
        return words.stream().anyMatch(w -> says(said, w))
                || (allRight && wrong.stream().noneMatch(w -> says(said, w)))
                || (!ordered.isEmpty() && saysInOrder(said));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean saysInOrder(String said) {
        int at = 0;
        for (String text : ordered) {
            int found = said.indexOf(text, at);
            if (found < 0) {
                return false;
            }
            at = found + text.length();
        }
        return true;
    }

    /** Contains the key as a whole word or number. */
    private static boolean says(String text, String key) {
        for (int at = text.indexOf(key); at >= 0 && !key.isEmpty(); at = text.indexOf(key, at + 1)) {
            int end = at + key.length();
            boolean opens = at == 0 || !(ascii(text.charAt(at - 1)) && ascii(key.charAt(0)));
            boolean closes = end == text.length() || !(ascii(text.charAt(end)) && ascii(key.charAt(key.length() - 1)));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean ascii(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    private static Set<Rational> numbersIn(String text) {
        var found = new HashSet<Rational>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String below = matcher.group(2);
            Rational above = Rational.ofDecimal(matcher.group(1));
            Rational divisor = below == null ? Rational.ONE : Rational.ofDecimal(below);
            if (divisor.signum() != 0) {
                found.add(above.over(divisor));
            }
        }
        return found;
    }

    private static String folded(String text) {
        return Typography.plain(text).toLowerCase(Locale.ROOT);
    }
}
