package org.yincai.tutoring.insight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/** Puts suggestions into words, from their numbers alone. */
final class Wording {
    private static final double FLAT = 0.03;
    private static final int LARGEST_GROUP = 8;

    private Wording() {}

    static Text weakSkill(WeaknessList.Weakness weak, Suggestion.Action action) {
        return join(evidence(weak), remedy(weak.name(), action));
    }

    static Text weakPrerequisite(
            WeaknessList.Weakness root, List<WeaknessList.Weakness> built, Suggestion.Action action) {
        var because = new Text(
                built.stream().map(w -> "“" + w.name().zh() + "”").collect(Collectors.joining("、")) + "偏弱，而它"
                        + (built.size() > 1 ? "们" : "") + "的前置知识点更值得先补。",
                built.stream().map(w -> "“" + w.name().en() + "”").collect(Collectors.joining(", "))
                        + (built.size() > 1 ? " are weak, and so is a skill they" : " is weak, and so is a skill it")
                        + (built.size() > 1 ? " build on. " : " builds on. "));
        return join(join(because, evidence(root)), remedy(root.name(), action));
    }

    static Text rootCause(RootCauseReport.Weak weak, RootCauseReport.Ancestor root, Suggestion.Action action) {
        var because = new Text(
                String.format(
                        Locale.ROOT,
                        "“%s”：%d/%d 名学生薄弱。根源可能在前置知识点“%s”：在它上面薄弱的 %d 名学生中 %d 名（%s）在“%s”上也薄弱，两项都有证据的 %d 名学生中为 %s（两类各假设多一名学生，提升度 %.1f）。",
                        weak.name().zh(),
                        weak.weak(),
                        weak.evidence(),
                        root.name().zh(),
                        root.weak(),
                        root.both(),
                        percent(root.given()),
                        weak.name().zh(),
                        root.pupils(),
                        percent(root.usual()),
                        root.lift()),
                String.format(
                        Locale.ROOT,
                        "“%s”: %d of %s are weak. The root may be “%s”, which it builds on: of the %d weak there %d (%s) are "
                                + "weak here too, against %s of the %d with evidence on both (lift %.1f, one more pupil of either "
                                + "kind assumed). ",
                        weak.name().en(),
                        weak.weak(),
                        count(weak.evidence()),
                        root.name().en(),
                        root.weak(),
                        root.both(),
                        percent(root.given()),
                        percent(root.usual()),
                        root.pupils(),
                        root.lift()));
        return join(because, remedy(root.name(), action));
    }

    static Text hurried(Suggestion.Action action, Thresholds thresholds) {
        int pupils = action.group().size();
        String share = percent(thresholds.doubtedShare());
        return new Text(
                pupils + " 名学生最近的作答中超过 " + share + " 快得不像思考过。其中没有用提示的不计入掌握度，也不扣分；建议单独聊一聊。",
                count(pupils) + " answered more than " + share
                        + " of the last questions too fast to have thought about them. Those without hints count neither"
                        + " for nor against mastery; a word in private may help.");
    }

    static Text struggling(Suggestion.Action action, Text skill) {
        int pupils = action.group().size();
        boolean shared = action.skill() != null;
        var who = new Text(
                pupils + " 名学生很可能在至少两个当前知识点上低于 C 档" + (shared ? "，其中包括“" + skill.zh() + "”。" : "。"),
                count(pupils) + (pupils == 1 ? " is" : " are")
                        + " very likely below band C on at least two current skills"
                        + (shared ? ", “" + skill.en() + "” among them. " : ". "));
        return shared ? join(who, remedy(skill, action)) : who;
    }

    static Text inactive(Suggestion.Action action) {
        int pupils = action.group().size();
        return new Text(
                pupils + " 名学生近 14 天没有作答，建议先了解原因，再安排一次短练习。",
                count(pupils) + " gave no answer in the last 14 days. Ask why first, then set one short practice.");
    }

    private static Text evidence(WeaknessList.Weakness weak) {
        return new Text(
                String.format(
                        Locale.ROOT,
                        "“%s”：班级掌握度中位数约 %s（80%% 区间 %s–%s，%d/%d 名学生有证据）%s。",
                        weak.name().zh(),
                        percent(weak.median()),
                        percent(weak.low()),
                        percent(weak.high()),
                        weak.evidence(),
                        weak.pupils(),
                        changeZh(weak.change())),
                String.format(
                        Locale.ROOT,
                        "“%s”: the class median of mastery is about %s (80 %% interval %s to %s, evidence on %d of %d pupils)%s. ",
                        weak.name().en(),
                        percent(weak.median()),
                        percent(weak.low()),
                        percent(weak.high()),
                        weak.evidence(),
                        weak.pupils(),
                        changeEn(weak.change())));
    }

    private static Text remedy(Text skill, Suggestion.Action action) {
        return new Text(
                String.format(
                        Locale.ROOT,
                        "建议：%s用 %d 道题补“%s”，再用 %d 道题检测。",
                        groupZh(action),
                        action.items().size(),
                        skill.zh(),
                        action.check().size()),
                String.format(
                        Locale.ROOT,
                        "Suggestion: practise “%s” with %s, %s, then check with %s.",
                        skill.en(),
                        groupEn(action),
                        items(action.items().size()),
                        items(action.check().size())));
    }

    private static String groupZh(Suggestion.Action action) {
        int pupils = action.group().size();
        if (action.wholeClass()) {
            return "全班";
        }
        if (pupils == 1) {
            return "请 1 名学生单独";
        }
        return pupils > LARGEST_GROUP
                ? "请 " + pupils + " 名学生分成不超过 " + LARGEST_GROUP + " 人的小组，"
                : "请 " + pupils + " 名学生组成小组，";
    }

    private static String groupEn(Suggestion.Action action) {
        int pupils = action.group().size();
        if (action.wholeClass()) {
            return "the whole class";
        }
        if (pupils == 1) {
            return "1 pupil alone";
        }
        return pupils > LARGEST_GROUP
                ? count(pupils) + " in groups of at most " + LARGEST_GROUP
                : "a group of " + count(pupils);
    }

    private static String changeZh(@Nullable Double change) {
        if (change == null) {
            return "";
        }
        return Math.abs(change) < FLAT
                ? "，近 14 天基本持平"
                : String.format(Locale.ROOT, "，近 14 天%s %.0f 个百分点", change > 0 ? "上升" : "下降", 100 * Math.abs(change));
    }

    private static String changeEn(@Nullable Double change) {
        if (change == null) {
            return "";
        }
        return Math.abs(change) < FLAT
                ? ", flat over 14 days"
                : String.format(
                        Locale.ROOT, ", %s %.0f points in 14 days", change > 0 ? "up" : "down", 100 * Math.abs(change));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String count(int pupils) {
        return pupils + (pupils == 1 ? " pupil" : " pupils");
    }

    private static String items(int items) {
        return items + (items == 1 ? " item" : " items");
    }

    private static Text join(Text first, Text second) {
        return new Text(first.zh() + second.zh(), first.en() + second.en());
    }
}
