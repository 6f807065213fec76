package org.yincai.models.event;

import org.jspecify.annotations.Nullable;
import org.yincai.models.id.SkillId;

/**
 * The receipt of one recommendation.
 *
 * @param policy id of the policy that chose, with its version
 * @param model id of the tracing model whose profile it used; {@link #STOOD_IN} when the model could not run
 * @param ranker id of the ranker that scored the items, or null where none did, as in journals that are older than it
 * @param sequence journal sequence of the profile it used
 * @param candidates number of eligible items
 * @param propensity probability with which the policy chose this item, in (0, 1]
 * @param predicted predicted probability of a right answer, in [0, 1]
 * @param inputs hash of what the policy saw
 * @param reason structured reason code, such as {@code practise-in-zone}
 * @param skill the skill the reason is about
 * @param mastery posterior mean of that skill when it was chosen
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param content fingerprint of the skills and items it chose among, of the memory's weights and of how a journal is
 *     folded, or null in journals that are older than it
 */
public record Decision(
        String policy,
        String model,
        @Nullable String ranker,
        long sequence,
        int candidates,
        double propensity,
        double predicted,
        long inputs,
        String reason,
        SkillId skill,
        double mastery,
        double low,
        double high,
        @Nullable String content) {
    /** In place of a model: Bayesian knowledge tracing. */
    public static final String STOOD_IN = "bkt";
}
