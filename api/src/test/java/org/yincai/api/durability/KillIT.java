package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that keeps answers is killed or stopped while clients send them; nothing acknowledged is lost or doubled. */
class KillIT {
    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int BEFORE = 400;
    private static final int AFTER = 800;

    @TempDir
    static Path folder;

    private static ServiceProcess service;
    private static Books books;

    @BeforeAll
    static void starts() throws IOException {
        service = ServiceProcess.start(
                folder.resolve("data"), "--yincai.service.postgres-silence=" + SILENCE.toMillis() + "ms");
        books = new Books();
    }

    @AfterAll
    static void ends() {
        service.close();
        books.close();
        assertThat(service.children()).isEmpty();
    }

    /** What happens while the clients send. */
    @FunctionalInterface
    private interface Mishap {
        void happen() throws Exception;
    }

    private static void survives(String name, Mishap mishap) throws Exception {
        var ledger = new Ledger();
        var call = new Call(service.baseUrl());
        call.login();
        try (var load = new Load()) {
            load.begin(clients(name, call, ledger));
            ledger.awaitMore(BEFORE, SOON);
            mishap.happen();
            ledger.awaitMore(AFTER, SOON);
        }
        for (var learner : ledger.all().keySet().stream()
                .map(Ledger.Name::learner)
                .distinct()
                .toList()) {
            assertThat(call.get("/api/v1/learners/" + learner + "/profile").status())
                    .isEqualTo(200);
        }
        Books.Finding found = books.compare(service, ledger);
        LOG.info("{}: {}, {} resends, {} replies cut", name, found, ledger.resends(), call.cut());
        assertThat(found.lost()).as("lost").isZero();
        assertThat(found.doubled()).as("doubled").isZero();
        assertThat(found.cached()).as("cached").isEqualTo(found.learners());
    }

    private static List<Client> clients(String name, Call call, Ledger ledger) {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < 4; i++) {
            clients.add(new BulkClient(name + "-bulk-" + i, call, ledger, books.items()));
        }
        for (int i = 0; i < 8; i++) {
            clients.add(new SessionClient(name + "-pupil-" + i, call, ledger));
        }
        return clients;
    }

    @Test
    void the_service_is_killed() throws Exception {
        survives("service-killed", () -> {
            service.kill();
            service.restart();
        });
    }

    @Test
    void redis_is_killed() throws Exception {
        survives("redis-killed", () -> service.redis().destroyForcibly());
        assertThat(service.log()).anyMatch(line -> line.contains("Redis runs again"));
    }

    @Test
    void postgres_is_killed() throws Exception {
        survives("postgres-killed", () -> service.postgres().destroyForcibly());
        assertThat(service.log()).anyMatch(line -> line.contains("PostgreSQL runs again"));
    }

    @Test
    void postgres_stands_still() throws Exception {
        survives("postgres-frozen", () -> {
            ProcessHandle postgres = service.postgres();
            ServiceProcess.signal("STOP", postgres);
            try {
                Ledger.pause(SILENCE.multipliedBy(3));
            } finally {
                ServiceProcess.signal("CONT", postgres);
            }
        });
    }

    @Test
    void redis_forgets_everything_again_and_again() throws Exception {
        survives("redis-flushed", () -> {
            String address = "redis://:%s@127.0.0.1:%d".formatted(service.redisPassword(), service.redisPort());
            RedisClient client = RedisClient.create(address);
            try (var connection = client.connect()) {
                for (int i = 0; i < 20; i++) {
                    connection.sync().flushall();
                    Ledger.pause(Duration.ofMillis(50));
                }
            } finally {
                client.shutdown();
            }
        });
    }

    @Test
    void the_service_is_told_to_end() throws Exception {
        survives("service-ended", () -> {
            service.terminate();
            assertThat(service.children()).as("what is left running").isEmpty();
            service.restart();
        });
    }
}
