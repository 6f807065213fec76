package org.yincai.tutoring.content;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where curriculum files are found by their relative name. */
@FunctionalInterface
public interface Shelf {
    /** Opens a file, which the caller closes, or gives null when there is none. */
    @Nullable
    InputStream open(String name) throws IOException;

    /** The files below a folder of the class path, such as {@code /org/yincai/tutoring/curriculum/math/}. */
    static Shelf onClassPath(String folder) {
        return name -> Shelf.class.getResourceAsStream(folder + name);
    }
}
