package org.yincai.api.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** The JDBC address by which Flyway reaches the database that {@code spring.r2dbc.*} names, unless it is told its own. */
final class MigrationAddress {

    private static final String EXAMPLE = "r2dbc:postgresql://HOST:5432/DATABASE";
    private static final Pattern R2DBC =
            Pattern.compile("r2dbcs?:(?:pool:)?postgresql://(?:[^@/]*@)?([^/?]+)/([^?]*).*");

    private MigrationAddress() {}

    /** What is wrong with {@code spring.r2dbc.url}, which nothing can stand in for. */
    static List<String> faults(Environment environment) {
        String url = environment.getProperty("spring.r2dbc.url", "");
        if (url.isBlank()) {
            return List.of("spring.r2dbc.url (SPRING_R2DBC_URL) is not set; it must look like " + EXAMPLE);
        }
        return R2DBC.matcher(url).matches()
                ? List.of()
                : List.of("spring.r2dbc.url (SPRING_R2DBC_URL) must look like " + EXAMPLE);
    }

    /** The Flyway properties derived from {@code environment}; empty when Flyway has its own or R2DBC has none. */
    static Map<String, Object> of(Environment environment) {
        String url = environment.getProperty("spring.r2dbc.url", "");
        Matcher matcher = R2DBC.matcher(url);
        if (environment.containsProperty("spring.flyway.url") || !matcher.matches()) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        String tls = url.startsWith("r2dbcs") || url.contains("sslMode=require") ? "?sslmode=require" : "";
        values.put("spring.flyway.url", "jdbc:postgresql://" + matcher.group(1) + "/" + matcher.group(2) + tls);
        values.put("spring.flyway.user", environment.getProperty("spring.r2dbc.username", ""));
        values.put("spring.flyway.password", environment.getProperty("spring.r2dbc.password", ""));
        return values;
    }
}
