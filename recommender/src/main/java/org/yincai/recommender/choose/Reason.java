package org.yincai.recommender.choose;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.content.Text;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;

/** Why an item comes next: a code and the mastery it rests on. */
public record Reason(Code code, SkillMastery about) {
    private static final Duration LONG_AGO = Duration.ofDays(14);

    /** Why a policy takes an option. */
    static Reason of(Ask ask, Option option) {
        SkillView focus = option.focus();
        Code code = switch (ask.policy()) {
            case PRACTICE -> practice(ask, option);
            case DIAGNOSE, ADAPTIVE -> Code.MEASURE;
            case REVIEW -> review(focus);
            case WEAKEST_PREREQUISITE -> focus.goal() ? Code.WEAKEST_FIRST : Code.STRENGTHEN_PREREQUISITE;
            case CURRICULUM_ORDER -> Code.IN_ORDER;
            case RANDOM -> Code.AT_RANDOM;
        };
        return new Reason(code, focus.mastery());
    }

    private static Code practice(Ask ask, Option option) {
        SkillView focus = option.focus();
        if (option.item().skills().stream().anyMatch(s -> s.equals(ask.repair()))) {
            return Code.REPAIR_MISTAKE;
        }
        if (untouched(focus)) {
            return Code.PROBE_UNTOUCHED;
        }
        if (!focus.goal()) {
            return Code.STRENGTHEN_PREREQUISITE;
        }
        Instant last = focus.mastery().lastAt();
        boolean longAgo =
                last != null && last.plus(LONG_AGO).isBefore(ask.profile().asOf());
        return longAgo ? Code.REVIEW_DUE : Code.PRACTISE_IN_ZONE;
    }

    private static Code review(SkillView skill) {
        if (untouched(skill)) {
            return Code.PROBE_UNTOUCHED;
        }
        return skill.due() > 1 - SkillReviews.RETENTION ? Code.REVIEW_DUE : Code.REVIEW_AHEAD;
    }

    private static boolean untouched(SkillView skill) {
        return skill.mastery().answers() == 0;
    }

    /** The kinds of reasons. */
    public enum Code {
        PROBE_UNTOUCHED("先看看你对「%s」了解多少。", "First a look at what you already know about %s."),
        REPAIR_MISTAKE("刚才「%s」还没能独立做对，再来一道类似的。", "%s was not yet right without help; here is another of its kind."),
        STRENGTHEN_PREREQUISITE("「%s」是后面要用的基础，先把它练稳。", "%s comes first: later skills build on it."),
        PRACTISE_IN_ZONE("「%s」正好是你够得着又有提高空间的内容。", "%s is within reach and still has room to grow."),
        REVIEW_DUE("「%s」有一段时间没练了，该复习了。", "%s has rested for a while; time to review it."),
        REVIEW_AHEAD("「%s」还没到该复习的时候，先巩固一下。", "%s is not due for review yet; this is practice ahead of time."),
        MEASURE("这道题能帮助更准确地了解「%s」。", "This item tells the most about %s."),
        WEAKEST_FIRST("在可以开始练的内容里，「%s」目前最薄弱，先练它。", "Of what you are ready for, %s is weakest, so it comes first."),
        AT_RANDOM("这道题是随机抽取的，内容是「%s」。", "Drawn at random: %s."),
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
