package org.yincai.training.promote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;

/**
 * A model directory and what stood there before, as {@code DIR.before}. A new model is written whole beside it and comes
 * into place by renaming, so that no reader ever finds files of two models; when that fails, the old one is put back.
 */
public final class Shelf {
    private static final String CURRICULUM = "curriculum.json";

    private final Path place;
    private final Path before;
    private final Path next;

    public Shelf(Path place) {
        this.place = place.toAbsolutePath().normalize();
        this.before = beside(".before");
        this.next = beside(".next");
    }

    private Path beside(String suffix) {
        return place.resolveSibling(place.getFileName() + suffix);
    }

    /**
     * Puts a model in place.
     *
     * @param source where it was read from, whose {@code curriculum.json}, if any, comes along; null when that is no directory
     */
    public void place(ModelFiles files, @Nullable Path source) throws IOException {
        clear(next);
        files.write(next);
        if (source != null && Files.exists(source.resolve(CURRICULUM))) {
            Files.copy(source.resolve(CURRICULUM), next.resolve(CURRICULUM));
        }
        if (!Files.exists(place)) {
            rename(next, place);
            return;
        }
        clear(before);
        rename(place, before);
        try {
            rename(next, place);
        } catch (IOException failed) {
            rename(before, place);
            throw failed;
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }
}
