package org.yincai.recommender.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    private final Cholesky factor = new Cholesky(new double[][] {{4, 2, 0}, {2, 5, 4}, {0, 4, 14}});

    @Test
    void solves() {
        assertThat(factor.solve(new double[] {8, 24, 50})).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        assertThat(factor.squareOf(new double[] {8, 24, 50})).isCloseTo(8 + 48 + 150, within(1e-9));
    }

    @Test
    void knows_the_determinant() {
        assertThat(factor.halfLogDeterminant()).isCloseTo(Math.log(160) / 2, within(1e-12));
    }
}
