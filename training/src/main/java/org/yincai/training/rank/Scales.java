package org.yincai.training.rank;

/**
 * The usual size of what lessons hold.
 *
 * @param means of each feature
 * @param deviations standard deviation of each feature, above 0
 * @param gain standard deviation of the gains, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never compared
record Scales(double[] means, double[] deviations, double gain) {
    private static final double LEAST = 1e-6;

    static Scales of(Lessons lessons) {
        double[] means = new double[lessons.width()];
        double[] deviations = new double[lessons.width()];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < lessons.size(); n++) {
                sum += lessons.feature(n, i);
                squares += lessons.feature(n, i) * (double) lessons.feature(n, i);
            }
            means[i] = sum / lessons.size();
            deviations[i] = Math.sqrt(Math.max(0, squares / lessons.size() - means[i] * means[i])) + LEAST;
        }
        double squares = 0;
        for (int n = 0; n < lessons.size(); n++) {
            squares += lessons.gain(n) * (double) lessons.gain(n);
        }
        return new Scales(means, deviations, Math.sqrt(squares / lessons.size()) + LEAST);
    }

    /** The standardised features of an option. */
    void read(Lessons lessons, int option, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (lessons.feature(option, i) - means[i]) / deviations[i];
        }
    }
}
