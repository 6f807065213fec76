package org.yincai.training;

import java.nio.file.Path;
import org.yincai.inference.card.ModelFiles;

/** The model that the service comes with, by name. */
final class ShippedModel {
    static final String NAME = "shipped";
    private static final String FOLDER = "org/yincai/models/tracer/default";

    private ShippedModel() {}

    /** The model of a directory, or the shipped one. */
    static ModelFiles or(String place) {
        return place.equals(NAME)
                ? ModelFiles.load(ShippedModel.class.getClassLoader(), FOLDER)
                : ModelFiles.load(Path.of(place));
    }
}
