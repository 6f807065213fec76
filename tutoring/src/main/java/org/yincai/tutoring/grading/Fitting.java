package org.yincai.tutoring.grading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;

/** Checks that a response can belong to a question at all. */
final class Fitting {
    private Fitting() {}

    /** What to send instead of a response that does not fit, or empty. */
    static Optional<Text> remedy(Question question, Response response) {
        return switch (question.response()) {
            case NUMBER, EXPRESSION, TEXT ->
                when(!(response instanceof Response.Text), "请发送 {\"text\": …}", "send {\"text\": …}");
            case CHOICE ->
                when(
                        !(response instanceof Response.Option o && shown(question.options(), List.of(o.id()))),
                        "请发送 {\"option\": 编号}，编号须为所列选项",
                        "send {\"option\": id} with the id of a shown option");
            case MULTI ->
                when(
                        !(response instanceof Response.Options o && shown(question.options(), o.ids())),
                        "请发送 {\"options\": [编号]}，编号须为所列选项且不重复",
                        "send {\"options\": [ids]} with different ids of shown options");
            case ORDER ->
                when(
                        !(response instanceof Response.Order o
                                && o.ids().size() == question.options().size()
                                && shown(question.options(), o.ids())),
                        "请发送 {\"order\": [编号]}，每个所列选项恰好一次",
                        "send {\"order\": [ids]} with every shown option once");
            case PAIRS ->
                when(
                        !(response instanceof Response.Pairs p && pairsFit(question, p.pairs())),
                        "请发送 {\"pairs\": [[左, 右], …]}，编号须为所列，各至多一次",
                        "send {\"pairs\": [[left, right], …]} with shown ids, each at most once");
            case BLANKS ->
                when(
                        !(response instanceof Response.Blanks b && b.texts().size() == question.blanks()),
                        "请发送 {\"blanks\": [文字]}，" + question.blanks() + " 个空各一项",
                        "send {\"blanks\": [texts]} with one text for each of the " + question.blanks() + " gaps");
        };
    }

    private static Optional<Text> when(boolean unfit, String zh, String en) {
        return unfit ? Optional.of(new Text(zh, en)) : Optional.empty();
    }

    private static boolean pairsFit(Question question, List<Response.Pair> pairs) {
        return shown(question.left(), pairs.stream().map(Response.Pair::left).toList())
                && shown(
                        question.right(),
                        pairs.stream().map(Response.Pair::right).toList());
    }

    private static boolean shown(List<Option> options, Collection<String> ids) {
        var known = new HashSet<String>();
        options.forEach(o -> known.add(o.id()));
        return new HashSet<>(ids).size() == ids.size() && known.containsAll(ids);
    }
}
