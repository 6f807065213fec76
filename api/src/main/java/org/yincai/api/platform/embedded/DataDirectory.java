package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.fault.StartFault;

/** The directory of the embedded databases, locked for one service at a time until closed. */
final class DataDirectory implements AutoCloseable {

    private static final String ELSEWHERE = "choose another directory with --yincai.platform.data-dir=DIR";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the directory when missing and locks it.
     *
     * @throws StartFault when it cannot be written, has less than {@code minimumFree} left or another service holds it
     */
    static DataDirectory open(Path directory, DataSize minimumFree) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < minimumFree.toBytes()) {
                throw new StartFault(
                        "The disk of the data directory %s has only %d MB left; %d MB are needed."
                                .formatted(root, DataSize.ofBytes(free).toMegabytes(), minimumFree.toMegabytes()),
                        "Free some space, or " + ELSEWHERE + ".");
            }
            return lock(root);
        } catch (IOException e) {
            throw new StartFault(
                    "The data directory %s cannot be written (%s).".formatted(root, e),
                    "Give the user who starts the service the right to write there, or " + ELSEWHERE + ".",
                    e);
        }
    }

    private static DataDirectory lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(root, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw taken(root);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw taken(root);
    }

    private static StartFault taken(Path root) {
        return new StartFault(
                "Another running service uses the data directory %s.".formatted(root),
                "Stop that service, or " + ELSEWHERE + " and another port with --server.port=PORT.");
    }

    /** The file or directory {@code name} in it. */
    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
