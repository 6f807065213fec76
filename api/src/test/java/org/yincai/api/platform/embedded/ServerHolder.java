package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** A service reduced to its embedded databases, run in a JVM of its own so that a test can kill it. */
final class ServerHolder {

    private ServerHolder() {}

    /** Starts the databases in the directory named by the first argument, says {@code ready}, and waits to be killed. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedServers.start(settings(Path.of(arguments[0]))).ready();
        System.out.write("ready\n".getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
        int unused = System.in.read();
    }

    static EmbeddedSettings settings(Path directory) {
        return new EmbeddedSettings(directory, DataSize.ofMegabytes(16), DataSize.ofMegabytes(1));
    }

    /** Runs {@link #main} in another JVM and returns when its databases are up. */
    static Process inAnotherJvm(Path directory) throws IOException {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = jvm.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("ready")) {
                return jvm;
            }
        }
        throw new IOException("the other JVM ended before it was ready");
    }
}
