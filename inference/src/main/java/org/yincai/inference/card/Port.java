package org.yincai.inference.card;

import java.util.List;

/**
 * An input or output of a graph.
 *
 * @param type {@code int32} or {@code float}
 * @param shape sizes, or {@code n} or {@code m} for rows and {@code k} for skills of a row where the graph takes any size
 */
public record Port(String name, String type, List<String> shape) {
    public Port {
        shape = List.copyOf(shape);
        if (!type.equals("int32") && !type.equals("float")) {
            throw new IllegalArgumentException("type of " + name + " must be int32 or float but is " + type);
        }
    }

    @Override
    public String toString() {
        return name + " " + type + shape;
    }
}
