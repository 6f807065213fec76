package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yincai.api.platform.fault.StartFault;

/**
 * PostgreSQL and Redis of the demo: started side by side, while the service goes on with its own start, on random loopback ports, stopped together, and stopped by a
 * {@link Watchdog} when the service dies without saying so.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

    private final DataDirectory data;
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final Watchdog watchdog;
    private final int postgresPort;
    private final int redisPort;
    private final CompletableFuture<Void> started;
    private final List<Ward> wards;
    private @Nullable Supervisor supervisor;
    private boolean closed;

    private EmbeddedServers(DataDirectory data, EmbeddedSettings settings) throws IOException {
        this.data = data;
        int[] ports = freePorts();
        postgresPort = ports[0];
        redisPort = ports[1];
        postgres = new PostgresServer(data);
        redis = new RedisServer(data);
        watchdog = Watchdog.over(data);
        wards = List.of(
                new Ward("PostgreSQL", postgres::runs, () -> postgres.start(postgresPort)),
                new Ward("Redis", redis::runs, () -> redis.start(redisPort, settings.redisMemory())));
        started = CompletableFuture.allOf(
                wards.stream().map(EmbeddedServers::start).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Begins to start both and returns at once, their {@link #properties()} known.
     *
     * @throws StartFault when the directory is taken, full or read-only
     */
    public static EmbeddedServers start(EmbeddedSettings settings) {
        DataDirectory data = DataDirectory.open(settings.dataDir(), settings.minimumFreeDisk());
        try {
            return new EmbeddedServers(data, settings);
        } catch (IOException e) {
            closeQuietly(data);
            throw fault(data, e);
        }
    }

    /**
     * Returns when both take connections; from then on one that dies is started again.
     *
     * @throws StartFault when one refuses to start; both are stopped then
     */
    public synchronized EmbeddedServers ready() {
        try {
            started.join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartFault fault ? fault : fault(data, Objects.requireNonNull(e.getCause()));
        }
        supervisor = Supervisor.over(wards);
        LOG.info("PostgreSQL on port {} and Redis on port {}, data in {}", postgresPort, redisPort, data.resolve(""));
        return this;
    }

    private static StartFault fault(DataDirectory data, Throwable cause) {
        return new StartFault(
                "The embedded databases do not start: " + cause,
                "Check the rights and the free space of " + data.resolve("") + ".",
                cause);
    }

    private static CompletableFuture<Void> start(Ward ward) {
        var future = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("start-" + ward.name()).start(() -> {
            try {
                ward.start();
                future.complete(null);
            } catch (IOException | RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private static int[] freePorts() throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    /** The Spring Boot properties by which the service finds them. */
    public Map<String, Object> properties() {
        try {
            return Map.of(
                    "spring.r2dbc.url",
                    "r2dbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, PostgresServer.DATABASE),
                    "spring.r2dbc.username",
                    PostgresServer.USER,
                    "spring.r2dbc.password",
                    postgres.password(),
                    "spring.data.redis.host",
                    "127.0.0.1",
                    "spring.data.redis.port",
                    redisPort,
                    "spring.data.redis.password",
                    redis.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops both, the databases before the watchdog, and gives the directory back; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            started.exceptionally(ignored -> null).join();
            if (supervisor != null) {
                closeQuietly(supervisor);
            }
            closeQuietly(redis);
            closeQuietly(postgres);
            closeQuietly(watchdog);
            closeQuietly(data);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("could not stop {}", resource.getClass().getSimpleName(), e);
        }
    }
}
