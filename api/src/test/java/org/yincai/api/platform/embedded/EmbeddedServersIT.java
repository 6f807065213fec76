package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.api.platform.fault.StartFault;

/** The embedded databases as real processes: durable, private, gone with the service, back after a kill. */
class EmbeddedServersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** One directory for all tests, so that the programs are unpacked once. */
    @TempDir
    static Path folder;

    @AfterEach
    void nothing_is_left_running() {
        assertThat(Waiting.until(() -> processes().isEmpty(), SOON)).isTrue();
    }

    @Test
    void are_durable_and_ask_for_a_password() throws Exception {
        try (var servers = start();
                var connection = connect(servers, password(servers))) {
            assertThat(List.of(
                            shown(connection, "fsync"),
                            shown(connection, "full_page_writes"),
                            shown(connection, "listen_addresses")))
                    .containsExactly("on", "on", "127.0.0.1");
            assertThatThrownBy(() -> connect(servers, "guess")).isInstanceOf(SQLException.class);
            assertThat(askRedis(servers, "PING")).startsWith("-NOAUTH");
            assertThat(Files.getPosixFilePermissions(folder.resolve("data/redis.conf")))
                    .hasSize(2);
        }
    }

    @Test
    void keep_what_was_written_over_a_restart() throws Exception {
        try (var servers = start()) {
            execute(servers, "create table kept as select 42 as answer");
        }
        try (var servers = start()) {
            assertThat(one(servers, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void serve_one_service_at_a_time() {
        var first = start();
        try {
            assertThatThrownBy(EmbeddedServersIT::start)
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("Another running service");
        } finally {
            first.close();
        }
    }

    @Test
    void stop_by_themselves_when_the_service_is_killed() throws Exception {
        Process service = ServerHolder.inAnotherJvm(folder.resolve("data"));
        assertThat(processes()).hasSizeGreaterThanOrEqualTo(2);

        service.destroyForcibly().waitFor();

        assertThat(Waiting.until(() -> processes().isEmpty(), SOON)).isTrue();
    }

    @Test
    void are_taken_over_when_the_service_and_its_watchdog_are_killed() throws Exception {
        Process service = ServerHolder.inAnotherJvm(folder.resolve("data"));
        List<ProcessHandle> watchdogs = service.children().toList();
        service.destroyForcibly();
        watchdogs.forEach(ProcessHandle::destroyForcibly);
        service.waitFor();
        assertThat(processes().stream().map(ProcessHandle::pid)).hasSizeGreaterThanOrEqualTo(2);

        try (var servers = start()) {
            assertThat(one(servers, "select 1")).isEqualTo("1");
            assertThat(askRedis(servers, "AUTH " + servers.properties().get("spring.data.redis.password")))
                    .startsWith("+OK");
        }
    }

    @Test
    void tell_why_damaged_files_do_not_start() throws Exception {
        start().close();
        Path version = folder.resolve("data/postgres/PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "9.6\n");
        try {
            assertThatThrownBy(EmbeddedServersIT::start)
                    .isInstanceOfSatisfying(
                            StartFault.class,
                            fault -> assertThat(fault.remedy())
                                    .contains("move " + folder.resolve("data/postgres") + " away"))
                    .hasMessageContaining("incompatible");
        } finally {
            Files.writeString(version, right);
        }
    }

    private static EmbeddedServers start() {
        return EmbeddedServers.start(ServerHolder.settings(folder.resolve("data")))
                .ready();
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        commandLine(process).contains(folder.resolve("data").toString()))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            String words = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return words.contains(ServerHolder.class.getName()) ? "" : words;
        } catch (IOException e) {
            return "";
        }
    }

    private static String password(EmbeddedServers servers) {
        return String.valueOf(servers.properties().get("spring.r2dbc.password"));
    }

    private static Connection connect(EmbeddedServers servers, String password) throws SQLException {
        String url =
                String.valueOf(servers.properties().get("spring.r2dbc.url")).replace("r2dbc:", "jdbc:");
        return DriverManager.getConnection(url, PostgresServer.USER, password);
    }

    private static void execute(EmbeddedServers servers, String sql) throws SQLException {
        try (var connection = connect(servers, password(servers));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedServers servers, String sql) throws SQLException {
        try (var connection = connect(servers, password(servers))) {
            return one(connection, sql);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        return one(connection, "show " + setting);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String askRedis(EmbeddedServers servers, String command) throws IOException {
        int port = (Integer) servers.properties().getOrDefault("spring.data.redis.port", 0);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] reply = new byte[200];
            int length = socket.getInputStream().read(reply);
            return new String(reply, 0, Math.max(length, 0), StandardCharsets.US_ASCII);
        }
    }
}
