package org.yincai.tutoring.grading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;

/** Checks that a response can belong to a question at all. */
final class Fitting {
    private Fitting() {}

    /** What does not fit, or empty. */
    static Optional<String> problem(Question question, Response response) {
        return switch (question.response()) {
            case NUMBER, EXPRESSION, TEXT -> when(!(response instanceof Response.Text), "send {\"text\": …}");
            case CHOICE ->
                when(
                        !(response instanceof Response.Option o && shown(question.options(), List.of(o.id()))),
                        "send {\"option\": id} with the id of a shown option");
            case MULTI ->
                when(
                        !(response instanceof Response.Options o && shown(question.options(), o.ids())),
                        "send {\"options\": [ids]} with different ids of shown options");
            case ORDER ->
                when(
                        !(response instanceof Response.Order o
                                && o.ids().size() == question.options().size()
                                && shown(question.options(), o.ids())),
                        "send {\"order\": [ids]} with every shown option once");
            case PAIRS ->
                when(
                        !(response instanceof Response.Pairs p && pairsFit(question, p.pairs())),
                        "send {\"pairs\": [[left, right], …]} with shown ids, each at most once");
            case BLANKS ->
                when(
                        !(response instanceof Response.Blanks b && b.texts().size() == question.blanks()),
                        "send {\"blanks\": [texts]} with one text for each of the " + question.blanks() + " gaps");
        };
    }

    private static Optional<String> when(boolean unfit, String remedy) {
        return unfit ? Optional.of("the response does not fit the question; " + remedy) : Optional.empty();
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
