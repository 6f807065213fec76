package org.yincai.tutoring.insight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;

/** Makes R11, effort. */
public final class Efforts {
    private static final Text HOW = new Text(
            "看每名学生最近至多 32 次首答（至少 10 次才判断）：过快猜测（快于 3 秒或该题正常用时的 10%，且不到其 30%）、紧随其后的匆忙作答和没有读的提示合计超过 20% 为“匆忙”；"
                    + "看过答案才作答的超过 50% 为“依赖答案”；近 14 天没有作答为“离开”。未经提示的匆忙作答不计入掌握度，也不扣分；32 次中猜测或没有读提示达 4 次的，要答对 8 题（平时 3 题）才认定掌握。请单独提醒。",
            "Of each pupil the last 32 first tries at most, 10 at least. Hurried: more than 20 % of them were rapid guesses "
                    + "(faster than 3 s or 10 % of the usual time, and than 30 % of it), quick answers soon after one, or hints clicked through unread. "
                    + "Answer shown: more than 50 % were answered after the answer was shown. Away: no answer in the last 14 days. "
                    + "Hurried answers without help do not count towards mastery, nor against it; who guessed or left hints unread four times of 32 is believed to have "
                    + "mastered a topic after eight right answers instead of three. A word in private is meant.");

    enum Kind {
        HURRIED,
        ANSWER_SHOWN,
        AWAY,
        ENGAGED,
        NOT_ENOUGH
    }

    private Efforts() {}

    public static EffortReport of(ClassFacts facts, Thresholds thresholds) {
        Map<Kind, List<EffortReport.Pupil>> by = facts.roster().pupils().stream()
                .collect(Collectors.groupingBy(
                        p -> kind(facts, p, thresholds),
                        Collectors.mapping(p -> pupil(facts, p), Collectors.toList())));
        return new EffortReport(
                About.of(EffortReport.REPORT, facts, thresholds, HOW, empty(by)),
                by.getOrDefault(Kind.HURRIED, List.of()),
                by.getOrDefault(Kind.ANSWER_SHOWN, List.of()),
                by.getOrDefault(Kind.AWAY, List.of()),
                by.getOrDefault(Kind.ENGAGED, List.of()),
                by.getOrDefault(Kind.NOT_ENOUGH, List.of()));
    }

    private static EffortReport.Pupil pupil(ClassFacts facts, LearnerId pupil) {
        return new EffortReport.Pupil(
                pupil.value(), facts.effortOf(pupil), facts.activityOf(pupil).lastAnswerAt());
    }

    static Kind kind(ClassFacts facts, LearnerId pupil, Thresholds thresholds) {
        Effort effort = facts.effortOf(pupil);
        if (facts.activityOf(pupil).recentAnswers() == 0) {
            return Kind.AWAY;
        }
        if (effort.attempts() < thresholds.fewestAttempts()) {
            return Kind.NOT_ENOUGH;
        }
        if (effort.doubted() > thresholds.doubtedShare() * effort.attempts()) {
            return Kind.HURRIED;
        }
        return effort.shown() > thresholds.shownShare() * effort.attempts() ? Kind.ANSWER_SHOWN : Kind.ENGAGED;
    }

    private static @Nullable EmptyState empty(Map<Kind, List<EffortReport.Pupil>> by) {
        if (by.keySet().stream().allMatch(k -> k == Kind.AWAY)) {
            boolean never = by.getOrDefault(Kind.AWAY, List.of()).stream().allMatch(p -> p.lastAnswerAt() == null);
            return never ? EmptyState.NO_DATA : null;
        }
        if (by.keySet().stream().allMatch(k -> k == Kind.AWAY || k == Kind.NOT_ENOUGH)) {
            return EmptyState.NOT_ENOUGH;
        }
        return by.containsKey(Kind.HURRIED) || by.containsKey(Kind.ANSWER_SHOWN) ? null : EmptyState.NOTHING_WRONG;
    }
}
