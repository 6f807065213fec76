package org.yincai.tutoring.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;

/**
 * One instance of an item: what is shown, and the key that is not. The same item, version and seed give the same question for ever.
 *
 * @param options for choice, multi and order: what can be chosen, in the order shown; else empty
 * @param left for pairs: the fixed side; else empty
 * @param right for pairs: the side to be matched, in the order shown; else empty
 * @param blanks for blanks: the number of gaps; else 0
 * @param unit the unit of a number, shown beside the input, or null
 * @param key never leaves the server
 */
public record Question(
        ItemId item,
        int version,
        long seed,
        ResponseKind response,
        Text stem,
        List<Option> options,
        List<Option> left,
        List<Option> right,
        int blanks,
        @Nullable Text unit,
        Key key) {
    public Question {
        options = List.copyOf(options);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The option with this id among the shown options. */
    public Optional<Option> option(String id) {
        return options.stream().filter(o -> o.id().equals(id)).findFirst();
    }
}
