package org.yincai.api.platform.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.yincai.api.platform.fault.StartFault;

/** PostgreSQL's programs, unpacked from the class path once and run as a user that PostgreSQL accepts. */
final class PostgresBinaries {

    private final Path home;
    private final List<String> prefix;

    private PostgresBinaries(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /** Unpacks the programs for this machine under {@code directory} unless that version is there already. */
    static PostgresBinaries in(Path directory) throws IOException {
        Path home = directory.resolve("postgres-" + checksum());
        if (!Files.isDirectory(home)) {
            try (InputStream packed = archive()) {
                Archive.unpack(packed, home);
            }
        }
        return new PostgresBinaries(home, asOrdinaryUser());
    }

    private static String checksum() throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream packed = new CheckedInputStream(archive(), sum)) {
            packed.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException e) {
            throw new StartFault(
                    "There is no embedded PostgreSQL for this machine (%s, %s).".formatted(system, machine),
                    "Start with --spring.profiles.active=prod and SPRING_R2DBC_URL set to a PostgreSQL of your own.",
                    e);
        }
    }

    /** PostgreSQL refuses to run as root; in a fresh user namespace it is an ordinary user with the same files. */
    private static List<String> asOrdinaryUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartFault(
                    "The embedded PostgreSQL cannot run as root here: this machine forbids user namespaces.",
                    "Start the service as an ordinary user, or allow user namespaces, or use profile prod with a"
                            + " PostgreSQL of your own.");
        }
        return List.of("unshare", "-U");
    }

    /** Runs {@code program} of PostgreSQL with {@code arguments} to its end. */
    Command.Ended run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return Command.run(words);
    }
}
