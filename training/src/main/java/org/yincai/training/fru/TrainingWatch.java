package org.yincai.training.fru;

/** Is told how training goes. */
public interface TrainingWatch {
    /** Says nothing to anybody. */
    TrainingWatch SILENT = new TrainingWatch() {
        @Override
        public void progress(int epoch, int done, int total, double loss) {}

        @Override
        public void epoch(int epoch, double loss, double validationAuc) {}
    };

    /** After each gradient step: {@code done} of {@code total} events of the epoch. */
    void progress(int epoch, int done, int total, double loss);

    /** After each epoch. */
    void epoch(int epoch, double loss, double validationAuc);
}
