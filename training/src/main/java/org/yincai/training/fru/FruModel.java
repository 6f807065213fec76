package org.yincai.training.fru;

import java.util.LinkedHashMap;
import java.util.Map;

/** A trained tracer outside the training engine: what it knows by name and its parameters. */
public record FruModel(Vocabulary vocabulary, int width, int hidden, Parameters parameters) {

    /** Whether the head reads how long ago the item and its skills were last answered. */
    public boolean gaps() {
        return parameters.matrices().containsKey(FruWeights.READ_BY_GAP.getFirst() + ".eventHead");
    }

    /** Row-major matrices by name; names and shapes as {@code FruWeights} lists them. */
    public record Parameters(Map<String, Matrix> matrices) {
        public Parameters {
            matrices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
        }

        /** The matrix of that name. */
        public Matrix get(String name) {
            Matrix matrix = matrices.get(name);
            if (matrix == null) {
                throw new IllegalArgumentException("no parameter " + name + " among " + matrices.keySet());
            }
            return matrix;
        }
    }

    /** A row-major matrix. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Matrix(int rows, int columns, float[] values) {
        public Matrix {
            if (values.length != rows * columns) {
                throw new IllegalArgumentException(rows + " x " + columns + " does not hold " + values.length);
            }
        }
    }
}
