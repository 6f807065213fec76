package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.yincai.api.platform.fault.StartFault;

/**
 * A real PostgreSQL on loopback with fsync on, its cluster under {@code postgres} of the data directory.
 * It runs in a session of its own, so that Ctrl-C reaches the service alone and the service stops it last.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "yincai";
    static final String DATABASE = "postgres";
    private static final String LIMIT_SECONDS = "60";
    /** A new segment is filled with zeros while commits wait: 16 MB, the default, take a slow disk some 65 ms. */
    private static final String WAL_SEGMENT_MB = "1";

    private final Path programs;
    private final Path cluster;
    private final Path pidFile;
    private final Path log;
    private final Path passwordFile;

    /** Makes the password when there is none yet, so that it is known before the server runs. */
    PostgresServer(DataDirectory data) throws IOException {
        programs = data.resolve("programs");
        cluster = data.resolve("postgres");
        pidFile = cluster.resolve("postmaster.pid");
        log = data.resolve("postgres.log");
        passwordFile = data.resolve("postgres.password");
        if (!Files.isDirectory(cluster)) {
            Secret.write(passwordFile, Secret.random());
        }
    }

    /** The password of {@link #USER}, made with the cluster. */
    String password() throws IOException {
        return Files.readString(passwordFile);
    }

    /** Stops what a killed service left running, makes the cluster when missing, and returns when it takes connections. */
    void start(int port) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.in(programs);
        close();
        Orphan.dropForeign(pidFile, cluster);
        if (!Files.isDirectory(cluster)) {
            create(binaries);
        }
        Files.write(cluster.resolve("yincai.conf"), settings(port));
        Files.deleteIfExists(log);
        var ended = binaries.run(
                "pg_ctl", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", LIMIT_SECONDS, "start");
        if (!ended.well()) {
            throw new StartFault(
                    "The embedded PostgreSQL does not start: " + reason(ended),
                    "See %s; when the files are damaged or of another PostgreSQL version, move %s away to start afresh."
                            .formatted(log, cluster));
        }
    }

    boolean runs() throws IOException {
        return Orphan.of(pidFile, cluster).isPresent();
    }

    private void create(PostgresBinaries binaries) throws IOException {
        Path part = cluster.resolveSibling("postgres.part");
        FileSystemUtils.deleteRecursively(part);
        var ended = binaries.run(
                "initdb",
                "--wal-segsize",
                WAL_SEGMENT_MB,
                "-D",
                part.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile.toString(),
                "-E",
                "UTF8",
                "--locale",
                "C",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8");
        if (!ended.well()) {
            throw new StartFault(
                    "The embedded PostgreSQL cannot make its files: "
                            + ended.output().strip(),
                    "Check the rights and the free space of " + cluster.getParent() + ".");
        }
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'yincai.conf'\n", StandardOpenOption.APPEND);
        Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Durable, loopback only, and nothing of what pupils did in the log. */
    private static List<String> settings(int port) {
        return List.of(
                "port = " + port,
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "max_connections = 60",
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "jit = off",
                "timezone = 'UTC'",
                "log_error_verbosity = terse",
                "log_min_error_statement = panic");
    }

    private String reason(Command.Ended ended) throws IOException {
        String words = Files.exists(log) ? Files.readString(log) : ended.output();
        List<String> lines = words.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .toList();
        return lines.isEmpty() ? words.strip() : String.join(" ", lines);
    }

    /** Stops it by a fast shutdown and returns when it is gone; nothing happens when it is not running. */
    @Override
    public void close() throws IOException {
        if (runs()) {
            PostgresBinaries.in(programs)
                    .run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", LIMIT_SECONDS, "stop");
        }
    }
}
