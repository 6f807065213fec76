package org.yincai.training.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth function by L-BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithm 7.4) with a
 * backtracking line search.
 */
public final class Lbfgs {
    private static final int MEMORY = 10;
    private static final double ENOUGH = 1e-4;
    private static final int TRIES = 30;

    /** A step: the move, the change of the gradient, and 1 / their product. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(double[] move, double[] bend, double rho) {}

    /** A function with its gradient. */
    public interface Function {
        /** The value at {@code x}; writes the gradient there into {@code gradient}. */
        double at(double[] x, double[] gradient);
    }

    /** Hears of each round. */
    public interface Listener {
        void round(int number, double value);
    }

    private Lbfgs() {}

    /**
     * Moves {@code x} to a minimum, until the value falls by less than {@code tolerance} of itself in a round.
     *
     * @return the value there
     */
    public static double minimise(Function function, double[] x, int rounds, double tolerance, Listener listener) {
        double[] gradient = new double[x.length];
        double value = function.at(x, gradient);
        Deque<Step> steps = new ArrayDeque<>();
        for (int round = 1; round <= rounds; round++) {
            double[] direction = direction(gradient, steps);
            double slope = dot(direction, gradient);
            double[] next = new double[x.length];
            double[] nextGradient = new double[x.length];
            double scale = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            double nextValue = Double.POSITIVE_INFINITY;
            for (int i = 0; i < TRIES && !(nextValue <= value + ENOUGH * scale * slope); i++, scale /= 2) {
                sum(x, scale, direction, next);
                nextValue = function.at(next, nextGradient);
            }
            if (!(nextValue < value)) {
                return value;
            }
            remember(steps, difference(next, x), difference(nextGradient, gradient));
            double fall = value - nextValue;
            System.arraycopy(next, 0, x, 0, x.length);
            gradient = nextGradient;
            value = nextValue;
            listener.round(round, value);
            if (fall < tolerance * Math.abs(value)) {
                return value;
            }
        }
        return value;
    }

    private static void remember(Deque<Step> steps, double[] move, double[] bend) {
        double product = dot(move, bend);
        if (product > 0) {
            steps.addLast(new Step(move, bend, 1 / product));
            if (steps.size() > MEMORY) {
                steps.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> steps) {
        double[] q = gradient.clone();
        double[] alpha = new double[steps.size()];
        int at = alpha.length;
        for (Iterator<Step> back = steps.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            alpha[--at] = step.rho() * dot(step.move(), q);
            sum(q, -alpha[at], step.bend(), q);
        }
        Step last = steps.peekLast();
        double scale = last == null ? 1 : 1 / (last.rho() * dot(last.bend(), last.bend()));
        for (int i = 0; i < q.length; i++) {
            q[i] *= -scale;
        }
        for (Step step : steps) {
            double beta = step.rho() * dot(step.bend(), q);
            sum(q, -alpha[at++] - beta, step.move(), q);
        }
        return q;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void sum(double[] one, double factor, double[] other, double[] into) {
        for (int i = 0; i < one.length; i++) {
            into[i] = one[i] + factor * other[i];
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        sum(one, -1, other, difference);
        return difference;
    }
}
