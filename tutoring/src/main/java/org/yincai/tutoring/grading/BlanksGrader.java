package org.yincai.tutoring.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Misconception;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.grading.Verdict.Kind;

/** Grades numbers in gaps; every gap counts the same, and the first gap that shows a misconception names it. */
final class BlanksGrader {
    /** Such as {@code y = ____ (2)}. */
    private static final Pattern NAMED_GAP = Pattern.compile("([a-zA-Z])\\s*=\\s*_+\\s*\\((\\d{1,2})\\)");

    private BlanksGrader() {}

    static Judgement grade(List<String> texts, Solution.Blanks key, Text stem) {
        if (isForAnotherGap(texts, stem)) {
            return Judgement.of(Feedback.notUnderstood(Feedback.ANOTHER_LETTER));
        }
        var gaps = new ArrayList<Judgement>();
        for (int i = 0; i < texts.size(); i++) {
            gaps.add(NumberGrader.grade(texts.get(i), key.keys().get(i), stem));
        }
        if (gaps.stream().allMatch(g -> g.verdict().correct())) {
            return Judgement.of(Feedback.right());
        }
        if (gaps.stream().allMatch(g -> is(g, Kind.UNREADABLE))) {
            return Judgement.of(Feedback.unreadable());
        }
        Judgement form =
                gaps.stream().filter(g -> is(g, Kind.WRONG_FORM)).findFirst().orElse(null);
        if (form != null && gaps.stream().allMatch(g -> is(g, Kind.WRONG_FORM) || is(g, Kind.CORRECT))) {
            return form;
        }
        Misconception misconception = gaps.stream()
                .map(Judgement::misconception)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        long right = gaps.stream().filter(g -> is(g, Kind.CORRECT)).count();
        return Judgement.known(misconception, right / (double) gaps.size());
    }

    /** True when a gap that the stem gives a letter to is filled with the value of another one. */
    private static boolean isForAnotherGap(List<String> texts, Text stem) {
        return NAMED_GAP.matcher(stem.zh()).results().anyMatch(gap -> {
            int index = Integer.parseInt(gap.group(2)) - 1;
            return index >= 0
                    && index < texts.size()
                    && NumberReader.letter(texts.get(index))
                            .filter(letter -> !letter.equalsIgnoreCase(gap.group(1)))
                            .isPresent();
        });
    }

    private static boolean is(Judgement gap, Kind kind) {
        return gap.misconception() == null && gap.verdict().kind() == kind;
    }
}
