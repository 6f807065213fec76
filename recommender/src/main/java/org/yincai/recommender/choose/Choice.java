package org.yincai.recommender.choose;

import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Item;

/**
 * A chosen item and why.
 *
 * @param policy id of the policy
 * @param ranker id of the ranker that scored, or null where none did
 * @param propensity probability with which this item was drawn, in (0, 1]
 * @param predicted probability of a right answer, in [0, 1]
 * @param candidates number of eligible items
 * @param inputs hash of the seed and of the items with their scores
 * @param fallback whether something stood in for the model
 */
public record Choice(
        Item item,
        Reason reason,
        String policy,
        @Nullable String ranker,
        double propensity,
        double predicted,
        int candidates,
        long inputs,
        boolean fallback) {}
