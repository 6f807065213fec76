package org.yincai.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.problem.Fault;

/**
 * What became of one line.
 *
 * @param line counts from 1
 * @param event as it was sent, absent when it cannot be read
 * @param status {@code new}, {@code same}, {@code conflict} or {@code refused}
 * @param sequence position in the learner's journal, absent when refused
 * @param p prediction before the answer was applied, when it was asked for by this line and by the first of its event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineStatus(
        long line,
        @Nullable String event,
        String status,
        @Nullable Long sequence,
        @Nullable Float p,
        @Nullable List<Fault> faults) {

    /** Of a line whose event is there already, with the prediction told then, if any. */
    static LineStatus again(Line line, boolean same, @Nullable Long sequence, @Nullable Float p) {
        return new LineStatus(
                line.number(),
                line.answer().id().value(),
                same ? "same" : "conflict",
                sequence,
                same && line.predict() ? p : null,
                null);
    }

    static LineStatus refused(long line, @Nullable String event, List<Fault> faults) {
        return new LineStatus(line, event, "refused", null, null, faults);
    }
}
