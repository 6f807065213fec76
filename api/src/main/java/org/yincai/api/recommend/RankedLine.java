package org.yincai.api.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.problem.Fault;

/**
 * What became of one line of many.
 *
 * @param line counts from 1
 * @param status {@code ranked} or {@code refused}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedLine(
        long line,
        String status,
        @Nullable Recommended result,
        @Nullable List<Fault> faults) {
    static RankedLine ranked(long line, Recommended result) {
        return new RankedLine(line, "ranked", result, null);
    }

    static RankedLine refused(long line, List<Fault> faults) {
        return new RankedLine(line, "refused", null, faults);
    }
}
