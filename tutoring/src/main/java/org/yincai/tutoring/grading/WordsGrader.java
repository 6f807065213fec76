package org.yincai.tutoring.grading;

import java.util.Optional;
import java.util.function.Predicate;
import org.yincai.inference.text.Utterance;
import org.yincai.tutoring.content.Ideas.Finding;
import org.yincai.tutoring.content.Saying;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.content.Wrong;

/**
 * Grades a word or a short answer in either language: by the ideas it must say and the whole answers that are known, then by
 * spelling. What is not understood for certain is not judged.
 */
final class WordsGrader {
    private WordsGrader() {}

    static Judgement grade(String text, Solution.Words key) {
        Utterance answer = Saying.of(text).said();
        if (answer.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Finding finding = key.ideas().in(answer);
        if (finding instanceof Finding.Complete || key.accepted().stream().anyMatch(a -> answer.saysJust(a.said()))) {
            return Judgement.of(Feedback.right());
        }
        return wrong(key, answer::saysJust)
                .orElseGet(() -> key.ideas().required().isEmpty() ? word(answer, key) : judged(finding));
    }

    private static Optional<Judgement> wrong(Solution.Words key, Predicate<Utterance> is) {
        return key.wrong().stream()
                .filter(w -> is.test(w.value().said()))
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
        Optional<Judgement> misspeltWrong = wrong(key, answer::isMisspelt);
        if (key.accepted().stream().anyMatch(a -> answer.isMisspelt(a.said()))) {
            return Judgement.of(
                    misspeltWrong.isEmpty()
                            ? Feedback.form(Feedback.SPELLING)
                            : Feedback.notUnderstood(Feedback.UNCLEAR));
        }
        boolean hidden = key.accepted().stream().anyMatch(a -> answer.mentions(a.said()));
        return misspeltWrong.orElseGet(
                () -> Judgement.of(hidden ? Feedback.notUnderstood(Feedback.UNCLEAR) : Feedback.wrong()));
    }
}
