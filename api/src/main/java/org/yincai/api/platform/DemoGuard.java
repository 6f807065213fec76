package org.yincai.api.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.yincai.api.platform.fault.StartFault;

/** Keeps the demo, which hands out tokens to anybody who asks, on the machine it runs on. */
final class DemoGuard {

    private DemoGuard() {}

    /** Refuses the demo profile beside prod, or bound to an address that other machines can reach. */
    static void check(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartFault(
                    "The profiles demo and prod are both active.",
                    "Choose one: the demo hands out tokens to anybody and must not serve real pupils.");
        }
        requireLoopback(environment, "server.address");
        if (environment.containsProperty("management.server.port")) {
            requireLoopback(environment, "management.server.address");
        }
    }

    private static void requireLoopback(Environment environment, String name) {
        String address = environment.getProperty(name, "");
        if (!isLoopback(address)) {
            throw new StartFault(
                    "The demo profile binds loopback only, but %s is '%s'.".formatted(name, address),
                    "Set %s to 127.0.0.1, or start with --spring.profiles.active=prod to serve others."
                            .formatted(name));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
