package org.yincai.training.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;

/** The items of a log as a tracer addresses them. */
public final class Resolver {
    private static final double ANY_SECONDS = 60;

    private final Map<ItemId, TracedItem> items = new HashMap<>();

    public Resolver(Tracer tracer, AnswerLog log) {
        log.items().forEach((id, skills) -> {
            float difficulty = log.difficulty().getOrDefault(id, 0f);
            items.put(id, tracer.resolve(new Item(id, 1, skills, difficulty, ANY_SECONDS, false)));
        });
    }

    /** The item of the log. */
    public TracedItem item(ItemId id) {
        return Objects.requireNonNull(items.get(id), id::value);
    }
}
