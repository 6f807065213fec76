package org.yincai.api.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** What must be told from outside where nothing is embedded: the database and who signs the tokens. */
final class Demands {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private Demands() {}

    /** One text for each demand that {@code environment} leaves open. */
    static List<String> open(Environment environment) {
        List<String> faults = new ArrayList<>(MigrationAddress.faults(environment));
        boolean signed = List.of("issuer-uri", "jwk-set-uri", "public-key-location").stream()
                .anyMatch(name -> environment.containsProperty(JWT + name));
        if (!signed) {
            faults.add("nobody is named whose tokens are trusted; set " + JWT
                    + "issuer-uri (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI)");
        }
        return faults;
    }
}
