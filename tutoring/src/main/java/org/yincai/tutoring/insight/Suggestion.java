package org.yincai.tutoring.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * One teaching suggestion: signal, why, action.
 *
 * @param id stable within an ISO week (of China, UTC+8) for class, skill and rule
 * @param signal {@code weak-skill}, {@code weak-prerequisite}, {@code root-cause}, {@code struggling-pupils},
 *     {@code hurried-pupils} or {@code inactive-pupils}
 * @param text the whole suggestion in words, made of the numbers in {@code why} and {@code action} only
 * @param status {@code open}, {@code accepted} or {@code dismissed}
 */
public record Suggestion(String id, String signal, Why why, Action action, Text text, String status) {
    /**
     * The evidence.
     *
     * @param weak the weak skills behind it; for a prerequisite the skills that are built on it
     * @param root the weak prerequisite of those skills that has no weak prerequisite itself, the weakest if there
     *     are several, or null when none is weak
     * @param cause the skill in which some pupils are weak, with the prerequisite in which they are weak too (R4), or null
     */
    public record Why(
            List<WeaknessList.Weakness> weak,
            WeaknessList.@Nullable Weakness root,
            RootCauseReport.@Nullable Weak cause) {
        /** Of a suggestion that rests on no skill. */
        static final Why NO_SKILL = new Why(List.of(), null, null);
    }

    /**
     * What to do.
     *
     * @param kind {@code reteach}, {@code small-group}, {@code private-word} or {@code contact}
     * @param skill the skill to work on, or null
     * @param group pupils it is for, in roster order
     * @param wholeClass true when at least two thirds of the class need it
     * @param items four items of the skill to practise with, easiest first; items come again, with new numbers, when the
     *     skill has fewer, and there are none when it has none
     * @param check five items in the same way, to see whether it helped
     */
    public record Action(
            String kind,
            @Nullable String skill,
            List<String> group,
            boolean wholeClass,
            List<String> items,
            List<String> check) {}
}
