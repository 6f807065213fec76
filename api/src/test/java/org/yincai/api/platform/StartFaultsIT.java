package org.yincai.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.embedded.EmbeddedServers;
import org.yincai.api.platform.embedded.EmbeddedSettings;

/** Every fault at start that can be provoked, against real databases: one message, its remedy, no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFaultsIT {

    @TempDir
    static Path folder;

    private static EmbeddedServers servers;

    @BeforeAll
    static void starts() {
        servers = EmbeddedServers.start(new EmbeddedSettings(folder, DataSize.ofMegabytes(16), DataSize.ofMegabytes(1)))
                .ready();
    }

    @AfterAll
    static void stops() {
        servers.close();
    }

    @Test
    void port_taken(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fails(
                    output,
                    "Another program listens on port " + taken.getLocalPort(),
                    "--server.port",
                    "--server.address=127.0.0.1",
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void postgresql_unreachable(CapturedOutput output) throws Exception {
        fails(
                output,
                "PostgreSQL cannot be reached",
                "SPRING_R2DBC_URL",
                "--spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:" + freePort() + "/postgres");
    }

    @Test
    void wrong_password_of_postgresql(CapturedOutput output) {
        fails(
                output,
                "PostgreSQL refuses the user or the password",
                "SPRING_R2DBC_PASSWORD",
                "--spring.r2dbc.password=guess");
    }

    @Test
    void database_missing(CapturedOutput output) {
        fails(
                output,
                "The PostgreSQL database does not exist",
                "createdb",
                "--spring.r2dbc.url=" + servers.properties().get("spring.r2dbc.url") + "_missing");
    }

    @Test
    void redis_unreachable(CapturedOutput output) throws Exception {
        fails(output, "Redis cannot be reached", "SPRING_DATA_REDIS_HOST", "--spring.data.redis.port=" + freePort());
    }

    @Test
    void wrong_password_of_redis(CapturedOutput output) {
        fails(
                output,
                "Redis refuses the user or the password",
                "SPRING_DATA_REDIS_PASSWORD",
                "--spring.data.redis.password=guess");
    }

    @Test
    void schema_newer_than_the_program(CapturedOutput output) throws Exception {
        migrated();
        execute("insert into flyway_schema_history(installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true)");
        try {
            fails(output, "The database's schema is newer than this program", "Start the newer program");
        } finally {
            execute("delete from flyway_schema_history where installed_rank = 900");
        }
    }

    @Test
    void schema_changed_since(CapturedOutput output) throws Exception {
        migrated();
        execute("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
        try {
            fails(output, "The database's schema is not the one this program made", "do not edit migrations");
        } finally {
            execute("update flyway_schema_history set checksum = checksum - 1 where version = '1'");
        }
    }

    @Test
    void several_wrong_settings_at_once(CapturedOutput output) {
        fails(
                output,
                "Several settings are wrong",
                "docs/operations.md",
                "--spring.r2dbc.url=",
                "--yincai.platform.redis-memory=1MB",
                "--yincai.tracing.enabled=perhaps");
        assertThat(output).contains("SPRING_R2DBC_URL", "redis-memory must lie", "yincai.tracing.enabled");
    }

    @Test
    void data_directory_of_another_service(CapturedOutput output) {
        fails(
                output,
                "Another running service uses the data directory",
                "--yincai.platform.data-dir",
                "--spring.profiles.active=demo",
                "--yincai.platform.data-dir=" + folder);
    }

    @Test
    void demo_open_to_others(CapturedOutput output) {
        fails(
                output,
                "The demo profile binds loopback only",
                "--spring.profiles.active=prod",
                "--spring.profiles.active=demo",
                "--server.address=0.0.0.0",
                "--yincai.platform.data-dir=" + folder.resolve("never"));
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static void fails(CapturedOutput output, String message, String remedy, String... arguments) {
        assertThatThrownBy(() -> run(arguments)).isNotNull();
        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", message, remedy);
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("stack_trace");
    }

    private static void migrated() {
        run();
    }

    /** Starts against the real databases with {@code arguments} on top, and closes what did start. */
    private static void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0", "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys"));
        servers.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.addAll(List.of(arguments));
        // The last of several values of one name must win: Spring would join them by commas.
        var last = new LinkedHashMap<String, String>();
        all.forEach(word -> last.put(word.substring(0, word.indexOf('=')), word));
        new SpringApplicationBuilder(SlimApplication.class)
                .registerShutdownHook(false)
                .run(last.values().toArray(String[]::new))
                .close();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void execute(String sql) throws SQLException {
        String url =
                String.valueOf(servers.properties().get("spring.r2dbc.url")).replace("r2dbc:", "jdbc:");
        try (var connection = DriverManager.getConnection(
                        url, "yincai", String.valueOf(servers.properties().get("spring.r2dbc.password")));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
