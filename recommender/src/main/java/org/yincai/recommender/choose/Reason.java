package org.yincai.recommender.choose;

import java.util.Locale;
import org.yincai.models.content.Text;
import org.yincai.models.profile.SkillMastery;

/** Why an item comes next: a code and the mastery it rests on. */
public record Reason(Code code, SkillMastery about) {
    /** The kinds of reasons. */
    public enum Code {
        PROBE_UNTOUCHED("先看看你对「%s」了解多少。", "First a look at what you already know about %s."),
        REPAIR_MISTAKE("刚才「%s」出了点差错，再来一道类似的。", "The last answer on %s went wrong; here is another of its kind."),
        STRENGTHEN_PREREQUISITE("「%s」是后面要用的基础，先把它练稳。", "%s comes first: later skills build on it."),
        PRACTISE_IN_ZONE("「%s」正好是你够得着又有提高空间的内容。", "%s is within reach and still has room to grow."),
        REVIEW_DUE("「%s」有一段时间没练了，该复习了。", "%s has rested for a while; time to review it."),
        MEASURE("这道题能帮助更准确地了解「%s」。", "This item tells the most about %s."),
        IN_ORDER("按照学习顺序，接下来是「%s」。", "Next in the order of the course: %s.");

        private final Text pattern;

        Code(String zh, String en) {
            pattern = new Text(zh, en);
        }

        /** The code as it stands in replies, such as {@code repair-mistake}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The sentence for the learner. */
        public Text text(Text skill) {
            return new Text(pattern.zh().formatted(skill.zh()), pattern.en().formatted(skill.en()));
        }

        /**
         * The reason with a code.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
