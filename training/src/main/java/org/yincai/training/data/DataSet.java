package org.yincai.training.data;

import java.util.List;

/**
 * A data set as read: one answer per event, whatever the file did.
 *
 * @param parts over the same skills and items: as many as the format knows, else one
 */
public record DataSet(List<AnswerLog> parts, Facts facts) {
    public DataSet {
        parts = List.copyOf(parts);
    }
}
