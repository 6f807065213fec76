package org.yincai.api.practice;

import java.util.List;
import org.yincai.api.wire.Fields;
import org.yincai.tutoring.grading.Response;

/** Reads the {@code response} of an attempt: exactly one of text, option, options, order, pairs, blanks, skip. */
final class Responses {
    private static final int LONGEST = 1000;
    private static final int MOST = 50;
    private static final Response STAND_IN = new Response.Text("");

    private Responses() {}

    static Response read(Fields body) {
        Fields in = body.object("response");
        List<String> given = List.of("text", "option", "options", "order", "pairs", "blanks", "skip").stream()
                .filter(in::has)
                .toList();
        if (in.isAbsent()) {
            return STAND_IN;
        }
        if (given.size() != 1) {
            in.fault(
                    "",
                    "应恰好有一种作答",
                    "must hold exactly one kind of answer",
                    "text、option、options、order、pairs、blanks、skip 之一",
                    "one of text, option, options, order, pairs, blanks, skip");
            return STAND_IN;
        }
        return switch (given.getFirst()) {
            case "text" -> new Response.Text(in.text("text", 0, LONGEST));
            case "option" -> new Response.Option(in.text("option", 1, 64));
            case "options" -> new Response.Options(in.texts("options", 0, MOST, 1, 64));
            case "order" -> new Response.Order(in.texts("order", 1, MOST, 1, 64));
            case "pairs" ->
                new Response.Pairs(in.textPairs("pairs", 0, MOST, 64).stream()
                        .map(p -> new Response.Pair(p.get(0), p.get(1)))
                        .toList());
            case "skip" -> skip(in);
            default -> new Response.Blanks(in.texts("blanks", 1, MOST, 0, LONGEST));
        };
    }

    private static Response skip(Fields in) {
        if (!in.flag("skip") && !in.isFaulty("skip")) {
            in.fault("skip", "只能为 true", "can only be true", "请改为 true，或换一种作答", "send true, or another kind of answer");
        }
        return new Response.Skip();
    }
}
