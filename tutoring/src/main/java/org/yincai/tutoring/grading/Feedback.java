package org.yincai.tutoring.grading;

import org.yincai.models.content.Text;
import org.yincai.tutoring.grading.Verdict.Kind;

/** The fixed sentences a pupil is told when no misconception speaks; none contains a number. */
final class Feedback {
    static final Text RIGHT = new Text("答对了！", "That is right!");
    static final Text PARTLY = new Text("有一部分是对的，再检查一下其余的部分。", "Part of this is right. Check the rest once more.");
    static final Text PARTLY_SAID = new Text("有一部分说对了。", "Part of this is right.");
    static final Text NOT_YET = new Text("还不对。", "Not yet.");
    static final Text WRONG = new Text(
            "还不对。从这个答案我看不出你是怎么想的，再读一遍题目。",
            "Not yet. I cannot tell from this answer how you got there. Read the question once more.");
    static final Text KNOWN = new Text("还不对，看看是哪一步出了问题。", "Not yet. Look for the step that went wrong.");
    static final Text SKIPPED =
            new Text("没关系，还不会就说不会。看一个提示，或者先做下一题。", "That is all right, and good to know. Take a hint, or go on.");
    static final Text UNREADABLE = new Text(
            "我读不懂这个答案。请检查输入，再写一次，不算错。",
            "I could not read this answer. Check what you typed and try again; it does not count as wrong.");
    static final Text UNCLEAR = new Text(
            "我没有看懂你的意思。换一种说法，再写一次，不算错。",
            "I did not understand what you mean. Say it another way; it does not count as wrong.");
    static final Text CONTRADICTORY = new Text(
            "这里好像说了两种不同的意思。只写你认为对的，再写一次，不算错。",
            "This seems to say two different things. Write only what you think is right; it does not count as wrong.");
    static final Text ANOTHER_LETTER = new Text(
            "这一空要填的不是你写的那个字母的值。请对照题目，再写一次，不算错。",
            "A gap asks for another letter than the one you wrote. Look at the question and try again; it does not count as wrong.");
    static final Text SPELLING = new Text("你想的是对的，请检查写法。", "You mean the right thing. Please check the spelling.");
    static final Text UNSIMPLIFIED =
            new Text("数值是对的，还要化成最简分数。", "The value is right. Now write the fraction in its simplest form.");
    static final Text UNCOLLECTED = new Text(
            "式子是对的，还要化简：去掉括号，合并同类项。", "This is right. Now simplify it: work out the brackets and collect like terms.");
    static final Text DECIMAL = new Text("数值是对的，请写成小数。", "The value is right. Please write it as a decimal.");
    static final Text ROUNDED = new Text(
            "方法是对的，但这是近似值，请写出准确的答案。", "The method is right, but this is rounded. Please give the exact value.");
    static final Text UNIT = new Text("数是对的，请检查单位。", "The number is right. Please check the unit.");
    static final Text OTHER_UNIT =
            new Text("结果是对的，请检查单位，换成题目要求的单位。", "The amount is right. Check the unit and give it in the one asked for.");
    static final Text NOT_WORKED_OUT =
            new Text("式子是对的，请算出最后的结果。", "This is right so far. Please work it out to a single number.");

    private Feedback() {}

    static Verdict right() {
        return new Verdict(1, true, Kind.CORRECT, null, RIGHT);
    }

    static Verdict form(Text feedback) {
        return new Verdict(Verdict.FORM_SCORE, false, Kind.WRONG_FORM, null, feedback);
    }

    static Verdict wrong() {
        return partly(0);
    }

    static Verdict partly(double score) {
        return new Verdict(score, false, Kind.WRONG, null, score > 0 ? PARTLY : WRONG);
    }

    /** Wrong in that an idea is left out or denied. */
    static Verdict incomplete(double share, Text hint) {
        Text lead = share > 0 ? PARTLY_SAID : NOT_YET;
        var feedback = new Text(lead.zh() + hint.zh(), lead.en() + " " + hint.en());
        return new Verdict(share, false, Kind.WRONG, null, feedback);
    }

    static Verdict skipped() {
        return new Verdict(0, false, Kind.WRONG, null, SKIPPED);
    }

    static Verdict unreadable() {
        return notUnderstood(UNREADABLE);
    }

    static Verdict notUnderstood(Text feedback) {
        return new Verdict(0, false, Kind.UNREADABLE, null, feedback);
    }
}
