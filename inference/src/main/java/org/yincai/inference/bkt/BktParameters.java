package org.yincai.inference.bkt;

/**
 * Parameters of Bayesian knowledge tracing, shared by all skills.
 *
 * @param prior P(L0), known before the first answer
 * @param learn P(T), learned at an answer
 * @param guess P(G), right though not known
 * @param slip P(S), wrong though known
 */
public record BktParameters(double prior, double learn, double guess, double slip) {
    public BktParameters {
        if (!inside(prior) || !inside(learn) || !inside(guess) || !inside(slip) || guess + slip >= 1) {
            throw new IllegalArgumentException(
                    "bkt needs prior, learn, guess and slip between 0 and 1 and guess + slip below 1 but got " + prior
                            + ", " + learn + ", " + guess + ", " + slip);
        }
    }

    private static boolean inside(double probability) {
        return probability > 0 && probability < 1;
    }
}
