package org.yincai.api.journal;

import org.jspecify.annotations.Nullable;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.id.LearnerKey;

/**
 * One row of the journal.
 *
 * @param sequence position in the learner's journal, from 1 without gaps
 * @param digest hash of what the caller sent; the same event id with another digest is a conflict
 * @param reply the reply given to the caller, so that a resend gets the same, or null
 */
public record Entry(
        LearnerKey learner,
        long sequence,
        LearnerEvent event,
        long digest,
        @Nullable String reply) {}
