package org.yincai.training.data.format;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.yincai.training.data.ReadingWatch;

/**
 * Where a data set lies.
 *
 * @param location a file or directory, or the URL of a database
 * @param curriculum which skills the items of a journal have; the built-in curriculum's when absent
 */
public record Source(String location, Optional<Path> curriculum, ReadingWatch watch) {
    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** A source that is not a journal. */
    public Source(Path path, ReadingWatch watch) {
        this(path.toString(), Optional.empty(), watch);
    }

    Path path() {
        return Path.of(location);
    }

    /** The characters of a UTF-8 file, unpacked when it ends in {@code .gz}; the caller closes it. */
    BufferedReader open(Path file) throws IOException {
        var in = new Counted(file, watch);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
            var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), BUFFER);
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private static final class Counted extends FilterInputStream {
        private final String name;
        private final long total;
        private final ReadingWatch watch;
        private long done;

        Counted(Path file, ReadingWatch watch) throws IOException {
            super(Files.newInputStream(file));
            this.name = String.valueOf(file.getFileName());
            this.total = Files.size(file);
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            done += Math.max(read, 0);
            watch.read(name, done, total);
            return read;
        }
    }
}
