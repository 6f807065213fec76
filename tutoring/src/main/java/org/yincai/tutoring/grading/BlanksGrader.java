package org.yincai.tutoring.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yincai.tutoring.content.Misconception;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.grading.Verdict.Kind;

/** Grades numbers in gaps; every gap counts the same, and the first gap that shows a misconception names it. */
final class BlanksGrader {
    private BlanksGrader() {}

    static Judgement grade(List<String> texts, Solution.Blanks key) {
        var gaps = new ArrayList<Judgement>();
        for (int i = 0; i < texts.size(); i++) {
            gaps.add(NumberGrader.grade(texts.get(i), key.keys().get(i)));
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

    private static boolean is(Judgement gap, Kind kind) {
        return gap.misconception() == null && gap.verdict().kind() == kind;
    }
}
