package org.yincai.training.baseline;

import java.util.List;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fru.TrainingWatch;

/** A trained model that predicts the answers of learners it was not trained on. */
public interface Baseline {

    /**
     * P(right) before every answer of the log, from nothing but the same learner's earlier answers: whole histories, each
     * answer scored, items never seen in training included. Learners are numbered in the order of the log.
     */
    List<Scored> score(AnswerLog log);

    /** Makes a baseline out of a log. */
    interface Trainer {
        /**
         * A model of the log.
         *
         * @param seed the same seed, log and machine give the same model
         */
        Baseline train(AnswerLog log, long seed, TrainingWatch watch);
    }
}
