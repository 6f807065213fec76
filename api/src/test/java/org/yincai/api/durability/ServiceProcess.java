package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yincai.api.YincaiApplication;

/** The service in a JVM of its own, on one port and one data directory over all its lives. */
final class ServiceProcess implements AutoCloseable {
    private static final String KEY = "a-key-that-outlives-the-process-0123456789";

    private final Path data;
    private final int port;
    private final List<String> settings;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private Process process;

    private ServiceProcess(Path data, String... settings) throws IOException {
        this.data = data.toAbsolutePath();
        this.settings = List.of(settings);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = launch();
    }

    /** Starts it and returns when it is ready. */
    static ServiceProcess start(Path data, String... settings) throws IOException {
        return new ServiceProcess(data, settings);
    }

    /** Starts it again after a kill and returns when it is ready. */
    void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        var words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                shippedClassPath(),
                YincaiApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--yincai.demo.county=false",
                "--server.port=" + port,
                "--yincai.service.attempt-key=" + KEY,
                "--yincai.platform.data-dir=" + data));
        words.addAll(settings);
        Process jvm = new ProcessBuilder(words).redirectErrorStream(true).start();
        BufferedReader lines = jvm.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (!line.contains("Started YincaiApplication")) {
            line = lines.readLine();
            assertThat(line)
                    .as("the service ended before it was ready: %s", log)
                    .isNotNull();
            log.add(line);
        }
        Thread.ofPlatform().daemon().name("log-of-service").start(() -> drain(lines));
        return jvm;
    }

    private void drain(BufferedReader lines) {
        try {
            lines.lines().forEach(log::add);
        } catch (UncheckedIOException killed) {
            log.add("killed");
        }
    }

    /** The class path of the tests without the tests. */
    private static String shippedClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** What it said so far, in all its lives. */
    List<String> log() {
        return List.copyOf(log);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as an operator does and returns its exit code. */
    int terminate() {
        process.destroy();
        return process.onExit().orTimeout(40, TimeUnit.SECONDS).join().exitValue();
    }

    ProcessHandle redis() {
        return named("redis.pid");
    }

    ProcessHandle postgres() {
        return named("postgres/postmaster.pid");
    }

    /** Sends a signal such as {@code STOP} to a process and all it started. */
    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(process), process.descendants())
                .map(each -> Long.toString(each.pid()))
                .forEach(words::add);
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    private ProcessHandle named(String pidFile) {
        String pid = read(pidFile).lines().findFirst().orElseThrow().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Live processes that name the data directory. */
    List<String> children() {
        return ProcessHandle.allProcesses()
                .map(p -> commandLine(p.pid()))
                .filter(words -> words.contains(data.toString()) && !words.contains(YincaiApplication.class.getName()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    int postgresPort() {
        return Integer.parseInt(setting("postgres/yincai.conf", "port = "));
    }

    String postgresPassword() {
        return read("postgres.password");
    }

    int redisPort() {
        return Integer.parseInt(setting("redis.conf", "port "));
    }

    String redisPassword() {
        return setting("redis.conf", "requirepass ");
    }

    private String setting(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }
}
