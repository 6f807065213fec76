package org.yincai.recommender.simulation;

/** An item as a simulated learner meets it: place in the curriculum, skills as indices, true difficulty in logits, median time in seconds. */
final class Faced {
    private final int number;
    private final int[] skills;
    private final double difficulty;
    private final double medianSeconds;

    Faced(int number, int[] skills, double difficulty, double medianSeconds) {
        this.number = number;
        this.skills = skills;
        this.difficulty = difficulty;
        this.medianSeconds = medianSeconds;
    }

    int number() {
        return number;
    }

    int[] skills() {
        return skills;
    }

    boolean exercises(int skill) {
        for (int exercised : skills) {
            if (exercised == skill) {
                return true;
            }
        }
        return false;
    }

    double difficulty() {
        return difficulty;
    }

    double medianSeconds() {
        return medianSeconds;
    }
}
