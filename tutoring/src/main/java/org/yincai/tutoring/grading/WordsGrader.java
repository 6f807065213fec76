package org.yincai.tutoring.grading;

import java.util.Optional;
import java.util.function.Predicate;
import org.yincai.inference.text.Utterance;
import org.yincai.tutoring.content.Ideas.Finding;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.content.Wrong;
import org.yincai.tutoring.maths.Typography;

/**
 * Grades a word or a short answer in either language: by the ideas it must say and the whole answers that are known, then by
 * spelling. What is not understood for certain is not judged.
 */
final class WordsGrader {
    private WordsGrader() {}

    static Judgement grade(String text, Solution.Words key) {
        Utterance answer = read(text);
        if (answer.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Finding finding = key.ideas().in(answer);
        if (finding instanceof Finding.Complete || key.accepted().stream().anyMatch(a -> answer.saysJust(read(a)))) {
            return Judgement.of(Feedback.right());
        }
        return wrong(key, w -> answer.saysJust(read(w)))
                .orElseGet(() -> key.ideas().required().isEmpty() ? word(answer, key) : judged(finding));
    }

    private static Optional<Judgement> wrong(Solution.Words key, Predicate<String> is) {
        return key.wrong().stream()
                .filter(w -> is.test(w.value()))
                .findFirst()
                .map(Wrong::misconception)
                .map(Judgement::known);
    }

    private static Judgement judged(Finding finding) {
        return switch (finding) {
            case Finding.Complete complete -> Judgement.of(Feedback.right());
            case Finding.Incomplete part ->
                Judgement.of(Feedback.incomplete(part.share(), part.first().hint()));
            case Finding.Mistaken mistaken -> Judgement.known(mistaken.misconception());
            case Finding.Contradictory both -> Judgement.of(Feedback.notUnderstood(Feedback.CONTRADICTORY));
            case Finding.Unclear unclear -> Judgement.of(Feedback.notUnderstood(Feedback.UNCLEAR));
        };
    }

    /** Misspelt, hidden among other words, or another word, which is wrong. */
    private static Judgement word(Utterance answer, Solution.Words key) {
        Optional<Judgement> misspeltWrong = wrong(key, w -> answer.isMisspelt(read(w)));
        if (key.accepted().stream().anyMatch(a -> answer.isMisspelt(read(a)))) {
            return Judgement.of(
                    misspeltWrong.isEmpty()
                            ? Feedback.form(Feedback.SPELLING)
                            : Feedback.notUnderstood(Feedback.UNCLEAR));
        }
        boolean hidden = key.accepted().stream().anyMatch(a -> answer.mentions(read(a)));
        return misspeltWrong.orElseGet(
                () -> Judgement.of(hidden ? Feedback.notUnderstood(Feedback.UNCLEAR) : Feedback.wrong()));
    }

    private static Utterance read(String text) {
        return Utterance.of(Typography.plain(text));
    }
}
