package org.yincai.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo profile on its own databases: what operators see of it, and what it leaves behind. */
class PlatformIT {

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void starts() {
        service = new SpringApplicationBuilder(SlimApplication.class)
                .profiles("demo")
                .run("--server.port=0", "--yincai.platform.data-dir=" + folder);
    }

    @AfterAll
    static void leaves_no_child_and_gives_the_directory_back() throws IOException {
        service.close();
        assertThat(folder.resolve("redis.pid")).doesNotExist();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void is_live_and_ready() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("r2dbc", "redis", "\"status\":\"UP\"");
    }

    @Test
    void gives_prometheus_what_it_measures() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes", "r2dbc_pool_acquired");
    }

    @Test
    void shows_nothing_else_of_itself() throws Exception {
        for (String endpoint : new String[] {"env", "beans", "heapdump", "configprops", "loggers", "shutdown"}) {
            assertThat(get("/actuator/" + endpoint).statusCode()).as(endpoint).isEqualTo(404);
        }
    }

    @Test
    void observes_no_request_unless_asked() {
        assertThat(service.getBean(ObservationRegistry.class).isNoop()).isTrue();
    }

    @Test
    void has_run_the_migrations() {
        assertThat(service.getBean(Flyway.class).info().current()).isNotNull();
    }

    @Test
    void listens_on_loopback_with_bounded_headers() throws Exception {
        HttpRequest oversized =
                request("/actuator/health").header("X-Long", "x".repeat(20_000)).build();

        assertThat(HttpClient.newHttpClient()
                        .send(oversized, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(431);
        assertThat(service.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(Files.exists(folder.resolve("lock"))).isTrue();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        String port = String.valueOf(service.getEnvironment().getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
