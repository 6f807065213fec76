package org.yincai.api.durability;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Guesses at a shown item, in the form that it takes. */
final class Guess {
    private Guess() {}

    /** A {@code response} as JSON. */
    static String at(JsonNode item, Random random) {
        List<String> options = ids(item.get("options"));
        return switch (item.get("response").asString()) {
            case "choice" -> "{\"option\":%s}".formatted(options.get(random.nextInt(options.size())));
            case "multi" -> "{\"options\":[%s]}".formatted(options.get(random.nextInt(options.size())));
            case "order" -> "{\"order\":[%s]}".formatted(String.join(",", options));
            case "pairs" -> "{\"pairs\":[%s]}".formatted(pairs(ids(item.get("left")), options));
            case "blanks" ->
                "{\"blanks\":[%s]}"
                        .formatted(String.join(
                                ",",
                                Collections.nCopies(item.get("blanks").asInt(), "\"" + random.nextInt(20) + "\"")));
            default -> "{\"text\":\"%d\"}".formatted(random.nextInt(20));
        };
    }

    private static List<String> ids(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(choice -> choice.get("id").toString())
                .toList();
    }

    private static String pairs(List<String> left, List<String> right) {
        return String.join(
                ",",
                IntStream.range(0, left.size())
                        .mapToObj(i -> "[%s,%s]".formatted(left.get(i), right.get(i % right.size())))
                        .toList());
    }
}
