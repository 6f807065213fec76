package org.yincai.inference.card;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a model lie: a directory or a folder of the class path. */
record Folder(String name, Source source) {
    static Folder of(Path directory) {
        return new Folder(directory.toString(), name -> Files.newInputStream(directory.resolve(name)));
    }

    static Folder of(ClassLoader loader, String folder) {
        return new Folder(folder, name -> {
            InputStream stream = loader.getResourceAsStream(folder + "/" + name);
            if (stream == null) {
                throw new FileNotFoundException(folder + "/" + name);
            }
            return stream;
        });
    }

    /** A file of the model that is called so. */
    byte[] bytes(String file, String model) {
        try (InputStream stream = source.open(file)) {
            return stream.readAllBytes();
        } catch (NoSuchFileException | FileNotFoundException missing) {
            throw new ModelFault(model, List.of(file + " is missing at " + missing.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of model " + model, e);
        }
    }

    /** Opens a file of the model by name. */
    interface Source {
        InputStream open(String name) throws IOException;
    }
}
