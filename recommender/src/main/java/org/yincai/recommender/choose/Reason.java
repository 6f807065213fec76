package org.yincai.recommender.choose;

import static org.yincai.recommender.choose.Candidates.WEAK;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.content.Text;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;

/** Why an item comes next: a code and the mastery it rests on. */
public record Reason(Code code, SkillMastery about) {
    private static final Duration LONG_AGO = Duration.ofDays(14);
    /** From this P(right) on an item is within reach. */
    private static final double LIKELY = 0.5;

    /** Why a policy takes an option. */
    static Reason of(Ask ask, Option option) {
        Optional<SkillView> missed = option.skills().stream()
                .filter(skill -> skill.mastery().skill().equals(ask.repair()))
                .findFirst();
        if (missed.isPresent()) {
            return because(Code.REPAIR_MISTAKE, missed.get());
        }
        return switch (ask.policy()) {
            case PRACTICE -> practice(ask, option.predicted(), wanted(option));
            case DIAGNOSE, ADAPTIVE -> because(Code.MEASURE, option.focus());
            case REVIEW -> because(review(option.focus()), option.focus());
            case WEAKEST_PREREQUISITE -> because(weakest(wanted(option)), wanted(option));
            case CURRICULUM_ORDER -> because(Code.IN_ORDER, option.focus());
            case RANDOM -> because(Code.AT_RANDOM, option.focus());
        };
    }

    private static Reason because(Code code, SkillView about) {
        return new Reason(code, about.mastery());
    }

    /** The least mastered skill, or, where nothing of the goal waits for it, the least mastered one of the goal. */
    private static SkillView wanted(Option option) {
        SkillView focus = option.focus();
        return focus.goal() || focus.waiting() > 0
                ? focus
                : option.skills().stream()
                        .filter(SkillView::goal)
                        .min(Comparator.comparingDouble(skill -> skill.mastery().mean()))
                        .orElse(focus);
    }

    private static Reason practice(Ask ask, double predicted, SkillView skill) {
        Code code;
        if (untouched(skill)) {
            code = Code.PROBE_UNTOUCHED;
        } else if (!skill.goal()) {
            code = Code.STRENGTHEN_PREREQUISITE;
        } else if (longAgo(ask, skill)) {
            code = Code.REVIEW_DUE;
        } else if (predicted < LIKELY) {
            code = Code.STRETCH;
        } else if (skill.mastery().level().compareTo(Level.PROFICIENT) >= 0) {
            code = Code.KEEP_FLUENT;
        } else {
            code = skill.readiness() < WEAK ? Code.BEFORE_ITS_BASICS : Code.PRACTISE_IN_ZONE;
        }
        return because(code, skill);
    }

    private static boolean longAgo(Ask ask, SkillView skill) {
        Instant last = skill.mastery().lastAt();
        return last != null && last.plus(LONG_AGO).isBefore(ask.profile().asOf());
    }

    private static Code weakest(SkillView skill) {
        if (!skill.goal()) {
            return Code.STRENGTHEN_PREREQUISITE;
        }
        return skill.readiness() < WEAK ? Code.BEFORE_ITS_BASICS : Code.WEAKEST_FIRST;
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
        STRETCH("「%s」的这道题对你还有难度，大胆试一试。", "This one on %s is still hard for you; have a go."),
        KEEP_FLUENT("「%s」你已经掌握得不错，再练一道保持熟练。", "You know %s well; one more keeps it fluent."),
        BEFORE_ITS_BASICS(
                "「%s」在这次要练的内容里，不过它的基础还不够稳。",
                "%s is part of what is practised now, though what it builds on is not firm yet."),
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
