package org.yincai.tutoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.content.Wrong;
import org.yincai.tutoring.grading.Response;
import org.yincai.tutoring.maths.Rational;

/** Responses that are known to be right, or wrong in a known way. */
final class Answers {
    private static final int PLACES = 8;

    /** A response and what it shows. */
    record Case(Response response, @Nullable String misconception) {}

    private Answers() {}

    static List<Case> right(Question question) {
        Stream<Response> responses = switch (question.key().solution()) {
            case Solution.Numeric numeric -> Stream.of(new Response.Text(written(numeric.key())));
            case Solution.Algebra algebra ->
                Stream.of(new Response.Text(algebra.key().source()));
            case Solution.Words words -> words.accepted().stream().map(w -> new Response.Text(w.text()));
            case Solution.Choice choice -> Stream.of(new Response.Option(choice.right()));
            case Solution.Multi multi -> Stream.of(new Response.Options(List.copyOf(multi.right())));
            case Solution.Order order -> Stream.of(new Response.Order(order.ids()));
            case Solution.Pairs pairs ->
                Stream.of(new Response.Pairs(pairs.rightOfLeft().entrySet().stream()
                        .map(e -> new Response.Pair(e.getKey(), e.getValue()))
                        .toList()));
            case Solution.Blanks blanks ->
                Stream.of(new Response.Blanks(
                        blanks.keys().stream().map(Answers::written).toList()));
        };
        return responses.map(r -> new Case(r, null)).toList();
    }

    static List<Case> wrong(Question question) {
        return switch (question.key().solution()) {
            case Solution.Numeric numeric ->
                first(numeric.key()).stream()
                        .map(w -> new Case(
                                new Response.Text(w.value().toString()),
                                w.misconception().id()))
                        .toList();
            case Solution.Choice choice ->
                choice.misconceptions().entrySet().stream()
                        .map(e -> new Case(
                                new Response.Option(e.getKey()), e.getValue().id()))
                        .toList();
            case Solution.Words words ->
                words.wrong().stream()
                        .map(w -> new Case(
                                new Response.Text(w.value().text()),
                                w.misconception().id()))
                        .toList();
            case Solution.Blanks blanks -> gaps(blanks);
            case Solution.Multi multi ->
                multi.misconceptions().entrySet().stream()
                        .filter(e -> !multi.right().contains(e.getKey()))
                        .map(e -> new Case(
                                new Response.Options(List.of(e.getKey())),
                                e.getValue().id()))
                        .toList();
            case Solution.Algebra algebra ->
                algebra.wrong().stream()
                        .filter(w -> firstOf(algebra, w))
                        .map(w -> new Case(
                                new Response.Text(w.value().source()),
                                w.misconception().id()))
                        .toList();
            case Solution.Order order ->
                List.of(new Case(new Response.Order(order.ids().reversed()), null));
            case Solution.Pairs pairs -> List.of(new Case(new Response.Pairs(List.of()), null));
        };
    }

    private static boolean firstOf(Solution.Algebra algebra, Wrong<Solution.Formula> wrong) {
        return algebra.wrong().stream()
                .filter(w -> w.value().equivalentTo(wrong.value().expression()))
                .findFirst()
                .orElseThrow()
                .equals(wrong);
    }

    private static List<Case> gaps(Solution.Blanks blanks) {
        var cases = new ArrayList<Case>();
        for (int gap = 0; gap < blanks.keys().size(); gap++) {
            for (Wrong<Rational> wrong : first(blanks.keys().get(gap))) {
                var texts = new ArrayList<>(
                        blanks.keys().stream().map(Answers::written).toList());
                texts.set(gap, wrong.value().toString());
                cases.add(new Case(
                        new Response.Blanks(texts), wrong.misconception().id()));
            }
        }
        return cases;
    }

    /** Two misconceptions may lead to one value; the first declared is diagnosed. */
    private static List<Wrong<Rational>> first(NumberKey key) {
        return key.wrong().stream()
                .filter(w -> key.wrong().stream()
                        .filter(v -> v.value().equals(w.value()))
                        .findFirst()
                        .orElseThrow()
                        .equals(w))
                .toList();
    }

    private static String written(NumberKey key) {
        return switch (key.form()) {
            case ANY, SIMPLEST -> key.value().toString();
            case DECIMAL ->
                key.value().isInteger() ? key.value().toString() : key.value().toDecimal(PLACES);
        };
    }
}
