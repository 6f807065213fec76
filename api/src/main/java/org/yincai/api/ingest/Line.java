package org.yincai.api.ingest;

import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.LearnerKey;

/**
 * One readable line.
 *
 * @param number counts from 1
 * @param digest of what was sent
 * @param predict whether the prediction before the answer is wanted
 */
record Line(long number, LearnerKey learner, AnswerGiven answer, long digest, boolean predict) {}
