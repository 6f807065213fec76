package org.yincai.inference.memory;

/**
 * The memory of one thing after a review.
 *
 * @param stability days until the probability of recall has fallen to .9, in [.001, 36500]
 * @param difficulty how hard it is to make the memory more stable, in [1, 10]
 */
public record Memory(double stability, double difficulty) {
    static final double LEAST_STABLE = .001;
    static final double MOST_STABLE = 36_500;

    public Memory {
        if (!(stability >= LEAST_STABLE && stability <= MOST_STABLE) || !(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("a memory has a stability in [" + LEAST_STABLE + ", " + MOST_STABLE
                    + "] and a difficulty in [1, 10] but got " + stability + " and " + difficulty);
        }
    }
}
