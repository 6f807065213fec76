package org.yincai.training.fru;

import java.util.OptionalDouble;

/** Is told how training goes. */
public interface TrainingWatch {
    /** Says nothing to anybody. */
    TrainingWatch SILENT = new TrainingWatch() {
        @Override
        public void begin(int epochs) {}

        @Override
        public void progress(int epoch, int done, int total, double loss) {}

        @Override
        public void epoch(int epoch, double loss, OptionalDouble validationAuc) {}
    };

    /** A training begins, of at most so many epochs. */
    void begin(int epochs);

    /** After each gradient step: {@code done} of {@code total} answers of the epoch. */
    void progress(int epoch, int done, int total, double loss);

    /**
     * After each epoch.
     *
     * @param validationAuc on learners held out; empty when none are
     */
    void epoch(int epoch, double loss, OptionalDouble validationAuc);
}
