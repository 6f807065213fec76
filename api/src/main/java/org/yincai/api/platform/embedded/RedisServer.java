package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.fault.StartFault;

/**
 * A real Redis on loopback that keeps nothing on disk: what it holds can be rebuilt from the journal.
 * Full, it drops the least used expiring keys. A fresh password is made at each start.
 */
final class RedisServer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofMillis(200);

    private final DataDirectory data;
    private final Path pidFile;
    private final Path configuration;
    private final String password = Secret.random();

    RedisServer(DataDirectory data) {
        this.data = data;
        pidFile = data.resolve("redis.pid");
        configuration = data.resolve("redis.conf");
    }

    String password() {
        return password;
    }

    /** Stops what a killed service left running, starts afresh and returns when it takes connections. */
    void start(int port, DataSize memory) throws IOException {
        close();
        Path log = data.resolve("redis.log");
        Files.deleteIfExists(log);
        Secret.write(configuration, String.join("\n", settings(port, memory, log)) + "\n");
        var ended = Command.run(List.of(binary().toString(), configuration.toString()));
        if (!ended.well() || !Waiting.until(() -> answers(port), LIMIT)) {
            throw new StartFault(
                    "The embedded Redis does not start: " + ended.output().strip(), "See %s.".formatted(log));
        }
    }

    boolean runs() throws IOException {
        return Orphan.of(pidFile, configuration).isPresent();
    }

    private List<String> settings(int port, DataSize memory, Path log) {
        return List.of(
                "bind 127.0.0.1",
                "port " + port,
                "requirepass " + password,
                "daemonize yes",
                "pidfile \"" + pidFile + "\"",
                "logfile \"" + log + "\"",
                "loglevel warning",
                "dir \"" + configuration.getParent() + "\"",
                "proc-title-template \"{title} {config-file}\"",
                "save \"\"",
                "appendonly no",
                "maxmemory " + memory.toBytes(),
                "maxmemory-policy volatile-lru");
    }

    private Path binary() throws IOException {
        String name = binaryName(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path file = data.resolve("programs").resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(name + ".part");
            try (InputStream packed = RedisServer.class.getResourceAsStream("/" + name)) {
                if (packed == null) {
                    throw new IOException("no " + name + " on the class path");
                }
                Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!part.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + part + " executable");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static String binaryName(String system, String machine) {
        boolean arm = machine.equals("aarch64");
        if (system.startsWith("Mac")) {
            return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
        }
        return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops it and returns when it is gone; nothing happens when it is not running. */
    @Override
    public void close() throws IOException {
        Optional<ProcessHandle> running = Orphan.of(pidFile, configuration);
        if (running.isPresent()) {
            ProcessHandle process = running.get();
            process.destroy();
            if (!Waiting.until(() -> !Files.exists(pidFile) || !process.isAlive(), LIMIT)) {
                process.destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }
}
