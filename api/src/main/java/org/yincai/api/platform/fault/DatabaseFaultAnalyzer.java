package org.yincai.api.platform.fault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Explains why PostgreSQL cannot be used, from the SQL state that it or its driver reports. */
final class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> implements Ordered {
    private static final Known UNREACHABLE = new Known(
            "PostgreSQL cannot be reached",
            "Start PostgreSQL, or correct the address in SPRING_R2DBC_URL (r2dbc:postgresql://HOST:5432/DATABASE).");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        Known known = known(String.valueOf(cause.getSQLState()));
        if (known == null) {
            return null;
        }
        String told = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis(known.what + ": " + told, known.remedy, cause);
    }

    private static @Nullable Known known(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                new Known(
                        "PostgreSQL refuses the user or the password",
                        "Correct SPRING_R2DBC_USERNAME and SPRING_R2DBC_PASSWORD, or the server's pg_hba.conf.");
            case "3D000" ->
                new Known(
                        "The PostgreSQL database does not exist",
                        "Create it (createdb --owner=USER DATABASE), or correct its name in SPRING_R2DBC_URL.");
            case "42501" ->
                new Known(
                        "The PostgreSQL user may not make tables",
                        "Make the user the owner of the database (alter database DATABASE owner to USER).");
            case "53300" ->
                new Known(
                        "PostgreSQL has no connection left",
                        "Raise its max_connections, or lower spring.r2dbc.pool.max-size.");
            case "53100" -> new Known("PostgreSQL's disk is full", "Free some space on its disk.");
            default -> state.startsWith("08") ? UNREACHABLE : null;
        };
    }

    private record Known(String what, String remedy) {}

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
