package org.yincai.inference.card;

import java.util.List;

/**
 * An ONNX file beside the card.
 *
 * @param file its name, without a path
 * @param sha256 64 lower-case hex digits
 */
public record GraphFile(String file, String sha256, List<Port> inputs, List<Port> outputs) {
    public GraphFile {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (!file.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("file must be a plain name but is " + file);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 of " + file + " must be 64 hex digits but is " + sha256);
        }
    }
}
