package org.yincai.training;

import java.nio.file.Path;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;

/** The models that the service comes with, by name. */
final class ShippedModel {
    static final String NAME = "shipped";
    private static final String FOLDER = "org/yincai/models/tracer/default";

    private static final String RANKER_FOLDER = "org/yincai/models/ranker/default";

    private ShippedModel() {}

    /** The model of a directory, or the shipped one. */
    static ModelFiles or(String place) {
        return place.equals(NAME)
                ? ModelFiles.load(ShippedModel.class.getClassLoader(), FOLDER)
                : ModelFiles.load(Path.of(place));
    }

    /** The ranker of a directory, or the shipped one. */
    static RankerFiles ranker(String place) {
        return place.equals(NAME)
                ? RankerFiles.load(ShippedModel.class.getClassLoader(), RANKER_FOLDER)
                : RankerFiles.load(Path.of(place));
    }
}
