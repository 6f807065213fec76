package org.yincai.api.recommend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerId;
import org.yincai.recommender.shortlist.Strangers.Answer;
import org.yincai.recommender.shortlist.Wish;

/**
 * A request for recommendations as it was sent.
 *
 * @param learner whose stored state they rest on; null for the caller's own or when the answers are sent
 * @param answers all there is to know of somebody of whom nothing is stored, or null
 */
record Wanted(@Nullable LearnerId learner, @Nullable List<Answer> answers, Wish wish) {}
