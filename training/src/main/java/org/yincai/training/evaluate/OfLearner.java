package org.yincai.training.evaluate;

/** Sums over the answers of one learner, or of several learners, added from the lowest prediction to the highest. */
final class OfLearner {
    private static final double SMALLEST = 1e-7;

    private final int index;
    private double answers;
    private double hits;
    private double loss;
    private double squares;
    private double wrong;
    private double right;
    private double ordered;
    private float last = Float.NaN;
    private double wrongAtLast;
    private double rightAtLast;

    OfLearner(int index) {
        this.index = index;
    }

    void add(float p, boolean correct) {
        if (p != last) {
            last = p;
            wrongAtLast = 0;
            rightAtLast = 0;
        }
        double ofOutcome = correct ? p : 1 - p;
        answers++;
        hits += p >= 0.5 == correct ? 1 : 0;
        loss -= Math.log(Math.max(ofOutcome, SMALLEST));
        squares += (1 - ofOutcome) * (1 - ofOutcome);
        if (correct) {
            ordered += wrong - wrongAtLast / 2;
            right++;
            rightAtLast++;
        } else {
            ordered += rightAtLast / 2;
            wrong++;
            wrongAtLast++;
        }
    }

    /** Adds the sums that do not depend on order, {@code copies} times. */
    void add(OfLearner other, int copies) {
        answers += copies * other.answers;
        hits += copies * other.hits;
        loss += copies * other.loss;
        squares += copies * other.squares;
    }

    int index() {
        return index;
    }

    double answers() {
        return answers;
    }

    /** Answers whose more likely outcome came true. */
    double hits() {
        return hits;
    }

    /** Negative log-likelihood in nats. */
    double loss() {
        return loss;
    }

    double squares() {
        return squares;
    }

    /** Pairs of a right and a wrong answer. */
    double pairs() {
        return right * wrong;
    }

    /** Such pairs with the right answer predicted higher; a tie counts half. */
    double ordered() {
        return ordered;
    }
}
