package org.yincai.recommender.assemble;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A choice in which things may be chosen in part: the linear programme {@code max sum v_j x_j} with {@code 0 <= x_j <= 1}
 * and each limit's {@code least <= sum of its x_j <= most}, by the dual simplex method with bounds (Lemke 1954; the ratio
 * test flips bounds as in Maros, European Journal of Operational Research 2003). Its tableau tells each basic variable
 * by those that stand at one of their bounds; since all have two, any basis can be made dual feasible, so a change of
 * bounds goes on from where the last solution ended. Mutable, not safe for threads.
 */
final class Relaxation {
    private static final double EPSILON = 1e-9;

    /** Steps for each row and column after which the choice of the pivot is one that cannot cycle (Bland 1977). */
    private static final int PATIENCE = 20;

    private final int things;
    private final double[][] tableau;
    private final double[] gains;
    private final int[] basic;
    private final int[] standing;
    private final boolean[] atUpper;
    private final double[] lower;
    private final double[] upper;

    /** With all things chosen, as if there were no limits. */
    Relaxation(double[] values, List<Limit> limits) {
        things = values.length;
        int rows = limits.size();
        tableau = new double[rows][things];
        gains = values.clone();
        basic = new int[rows];
        standing = new int[things];
        atUpper = new boolean[things];
        lower = new double[things + rows];
        upper = new double[things + rows];
        for (int j = 0; j < things; j++) {
            standing[j] = j;
            atUpper[j] = values[j] >= 0;
            upper[j] = 1;
        }
        for (int i = 0; i < rows; i++) {
            Limit limit = limits.get(i);
            basic[i] = things + i;
            lower[things + i] = limit.least();
            upper[things + i] = limit.most();
            double[] row = tableau[i];
            limit.members().stream().forEach(j -> row[j] = 1);
        }
    }

    private Relaxation(Relaxation other) {
        things = other.things;
        tableau = Arrays.stream(other.tableau).map(double[]::clone).toArray(double[][]::new);
        gains = other.gains.clone();
        basic = other.basic.clone();
        standing = other.standing.clone();
        atUpper = other.atUpper.clone();
        lower = other.lower.clone();
        upper = other.upper.clone();
    }

    Relaxation copy() {
        return new Relaxation(this);
    }

    /** Chooses a thing for good, or leaves it out. */
    void fix(int thing, boolean chosen) {
        lower[thing] = chosen ? 1 : 0;
        upper[thing] = lower[thing];
    }

    /** Fixes things at the bound they stand at where the other would cost so much that the value falls below another's. */
    void fixBelow(double other) {
        double slack = value() - other;
        for (int j = 0; j < things; j++) {
            if (standing[j] < things && Math.abs(gains[j]) > slack) {
                fix(standing[j], at(j) > .5);
            }
        }
    }

    /** Finds the best; false when the limits cannot be kept. */
    boolean solve() {
        int quick = PATIENCE * (things + basic.length);
        for (int step = 0; ; step++) {
            boolean careful = step > quick;
            double[] amounts = amounts();
            int row = leaving(amounts, careful);
            if (row < 0) {
                return true;
            }
            boolean above = amounts[row] > upper[basic[row]];
            double off = above ? amounts[row] - upper[basic[row]] : lower[basic[row]] - amounts[row];
            int column = entering(tableau[row], above, careful ? 0 : off);
            if (column < 0) {
                return false;
            }
            exchange(row, column);
            atUpper[column] = above;
        }
    }

    /** Value of the best. */
    double value() {
        double sum = 0;
        for (int j = 0; j < things; j++) {
            sum += gains[j] * at(j);
        }
        return sum;
    }

    /** The thing whose part is nearest to a half, -1 if all are whole. */
    int mostDivided() {
        double[] amounts = amounts();
        int most = -1;
        double nearest = .5 - EPSILON;
        for (int i = 0; i < basic.length; i++) {
            double far = Math.abs(amounts[i] - .5);
            if (basic[i] < things && far < nearest) {
                nearest = far;
                most = basic[i];
            }
        }
        return most;
    }

    /** The things that are chosen, when all are whole. */
    BitSet chosen() {
        var chosen = new BitSet(things);
        double[] amounts = amounts();
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < things && amounts[i] > .5) {
                chosen.set(basic[i]);
            }
        }
        for (int j = 0; j < things; j++) {
            if (standing[j] < things && at(j) > .5) {
                chosen.set(standing[j]);
            }
        }
        return chosen;
    }

    private double at(int column) {
        return atUpper[column] ? upper[standing[column]] : lower[standing[column]];
    }

    private double[] amounts() {
        var amounts = new double[basic.length];
        for (int j = 0; j < things; j++) {
            double at = at(j);
            if (at != 0) {
                for (int i = 0; i < amounts.length; i++) {
                    amounts[i] += tableau[i][j] * at;
                }
            }
        }
        return amounts;
    }

    private int leaving(double[] amounts, boolean careful) {
        int row = -1;
        double worst = EPSILON;
        for (int i = 0; i < amounts.length; i++) {
            double off = Math.max(amounts[i] - upper[basic[i]], lower[basic[i]] - amounts[i]);
            boolean first = row < 0 || basic[i] < basic[row];
            if (careful ? off > EPSILON && first : off > worst) {
                worst = off;
                row = i;
            }
        }
        return row;
    }

    /** The column that costs least for what it brings, after those that cost less but do not bring enough have flipped. */
    private int entering(double[] row, boolean above, double off) {
        double left = off;
        while (true) {
            int column = cheapest(row, above);
            if (column < 0) {
                return -1;
            }
            left -= Math.abs(row[column]) * (upper[standing[column]] - lower[standing[column]]);
            if (left <= EPSILON) {
                return column;
            }
            atUpper[column] = !atUpper[column];
        }
    }

    private int cheapest(double[] row, boolean above) {
        int column = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < things; j++) {
            double brings = above == atUpper[j] ? row[j] : -row[j];
            if (brings > EPSILON && lower[standing[j]] < upper[standing[j]]) {
                double costs = Math.abs(gains[j]) / brings;
                if (costs < least || (costs == least && standing[j] < standing[column])) {
                    least = costs;
                    column = j;
                }
            }
        }
        return column;
    }

    private void exchange(int row, int column) {
        double[] pivot = tableau[row];
        double by = pivot[column];
        for (int j = 0; j < things; j++) {
            pivot[j] = j == column ? 1 / by : -pivot[j] / by;
        }
        for (int i = 0; i < tableau.length; i++) {
            if (i != row) {
                replace(tableau[i], pivot, column);
            }
        }
        replace(gains, pivot, column);
        int left = basic[row];
        basic[row] = standing[column];
        standing[column] = left;
    }

    private static void replace(double[] row, double[] pivot, int column) {
        double factor = row[column];
        if (factor == 0) {
            return;
        }
        row[column] = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] += factor * pivot[j];
        }
    }
}
