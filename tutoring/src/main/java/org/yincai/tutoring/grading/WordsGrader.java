package org.yincai.tutoring.grading;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.maths.Typography;

/** Grades a word or a short phrase; width, case, punctuation, articles and the English plural do not matter. */
final class WordsGrader {
    private static final int MAX_LENGTH = 200;
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}+\\-*/^=<>%.]+");
    private static final Pattern POINT = Pattern.compile("\\.(?!\\d)");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private WordsGrader() {}

    static Judgement grade(String text, Solution.Words key) {
        String answer = text.length() > MAX_LENGTH ? "" : folded(text);
        if (answer.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        if (key.accepted().stream().anyMatch(a -> folded(a).equals(answer))) {
            return Judgement.of(Feedback.right());
        }
        return key.wrong().stream()
                .filter(w -> folded(w.value()).equals(answer))
                .findFirst()
                .map(w -> Judgement.known(w.misconception()))
                .orElseGet(() -> Judgement.of(Feedback.wrong()));
    }

    static String folded(String text) {
        String plain = APOSTROPHE
                .matcher(Typography.plain(text).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String spaced =
                POINT.matcher(PUNCTUATION.matcher(plain).replaceAll(" ")).replaceAll(" ");
        String words = Arrays.stream(spaced.strip().split(" +", -1))
                .filter(w -> !w.equals("a") && !w.equals("an") && !w.equals("the"))
                .map(WordsGrader::singular)
                .collect(Collectors.joining(" "));
        return BESIDE_HAN.matcher(words).replaceAll("");
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && word.charAt(0) < 128;
        if (!plural) {
            return word;
        }
        boolean sibilant =
                word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses");
        return word.substring(0, word.length() - (sibilant ? 2 : 1));
    }
}
