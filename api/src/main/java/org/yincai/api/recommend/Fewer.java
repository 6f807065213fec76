package org.yincai.api.recommend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.recommender.choose.Held;
import org.yincai.recommender.shortlist.Shortlist;

/**
 * Why there are fewer items than were wanted.
 *
 * @param wanted items asked for
 * @param because what holds others back; empty when no others were offered
 */
record Fewer(int wanted, List<Why> because) {
    /** Null when there are as many as were wanted. */
    static @Nullable Fewer of(Wanted request, Shortlist shortlist) {
        int wanted = request.wish().k();
        if (shortlist.best().size() >= wanted) {
            return null;
        }
        Held held = shortlist.held();
        var because = new ArrayList<Why>();
        if (held.unusable() > 0) {
            because.add(new Why("withdrawn", held.unusable(), new Text("已停用", "withdrawn")));
        }
        if (held.beyond() > 0) {
            because.add(scope(request, held.beyond()));
        }
        if (held.resting() > 0) {
            because.add(new Why("resting", held.resting(), new Text("刚做过，先放一放", "met lately, so resting")));
        }
        if (held.more()) {
            because.add(new Why(
                    "at-most",
                    null,
                    new Text("一次最多从课程中选出这么多题", "no more items of the curriculum are ranked in one call")));
        }
        return new Fewer(wanted, because);
    }

    private static Why scope(Wanted request, int items) {
        return request.wish().scope().isEmpty()
                ? new Why("out-of-reach", items, new Text("现在还不适合练", "not for this learner yet"))
                : new Why("out-of-scope", items, new Text("不在所选范围内", "not in the scope"));
    }

    /**
     * A reason.
     *
     * @param items how many it holds back; null when not counted
     */
    record Why(String code, @Nullable Integer items, Text text) {}
}
