package org.yincai.api.ingest;

import java.time.Instant;
import java.util.List;
import org.yincai.api.problem.Fault;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.LearnerKey;

/**
 * One readable line.
 *
 * @param number counts from 1
 * @param timed whether the line said when the answer was given
 * @param digest of the rest of what was sent
 * @param predict whether the prediction before the answer is wanted
 * @param unfit why the answer is refused unless its event came before, when the curriculum still had the item; else empty
 */
record Line(
        long number,
        LearnerKey learner,
        AnswerGiven answer,
        boolean timed,
        long digest,
        boolean predict,
        List<Fault> unfit) {
    /** Whether what was sent is what came under this event before; a line without a time may be of any. */
    boolean repeats(long digestBefore, Instant before) {
        return digest == digestBefore && (!timed || answer.at().equals(before));
    }
}
