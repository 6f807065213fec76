package org.yincai.api.problem;

import java.util.Locale;
import org.yincai.models.content.Text;

/** What is over, and what to do instead. */
public enum Over {
    FINISHED(
            "这次会话已经结束。",
            "This session is finished.",
            "小结可再次用 POST finish 取得；要继续练习，请用 POST /sessions 开始新的会话。",
            "POST finish gives its summary again; to go on, start another with POST /sessions."),
    REPLACED(
            "这次会话已不是该学习者最近的会话：之后又开始了新的会话。",
            "This is not the learner's latest session any more: another was started after it.",
            "请在最近开始的会话里继续，或用 POST /sessions 再开始一个；已作答的题都已记录。",
            "Go on in the session that was started last, or start another with POST /sessions; what was answered is kept."),
    WITHDRAWN(
            "这道题已被撤下，这次作答没有记录。",
            "This question was withdrawn, and the answer was not recorded.",
            "请用 POST next 取下一题。",
            "Ask for another question with POST next.");

    private final Text what;
    private final Text remedy;

    Over(String zh, String en, String remedyZh, String remedyEn) {
        this.what = new Text(zh, en);
        this.remedy = new Text(remedyZh, remedyEn);
    }

    /** As it stands in replies, such as {@code replaced}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text what() {
        return what;
    }

    Text remedy() {
        return remedy;
    }
}
