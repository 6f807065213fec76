package org.yincai.api.platform.fault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Explains why PostgreSQL cannot be used, from the SQL state that it or its driver reports. */
final class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> implements Ordered {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String told = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08")) {
            return analysis(
                    "PostgreSQL cannot be reached",
                    told,
                    cause,
                    "Start PostgreSQL, or correct the address in SPRING_R2DBC_URL (r2dbc:postgresql://HOST:5432/DATABASE).");
        }
        return switch (state) {
            case "28P01", "28000" ->
                analysis(
                        "PostgreSQL refuses the user or the password",
                        told,
                        cause,
                        "Correct SPRING_R2DBC_USERNAME and SPRING_R2DBC_PASSWORD, or the server's pg_hba.conf.");
            case "3D000" ->
                analysis(
                        "The PostgreSQL database does not exist",
                        told,
                        cause,
                        "Create it (createdb --owner=USER DATABASE), or correct its name in SPRING_R2DBC_URL.");
            case "42501" ->
                analysis(
                        "The PostgreSQL user may not make tables",
                        told,
                        cause,
                        "Make the user the owner of the database (alter database DATABASE owner to USER).");
            case "53300" ->
                analysis(
                        "PostgreSQL has no connection left",
                        told,
                        cause,
                        "Raise its max_connections, or lower spring.r2dbc.pool.max-size.");
            case "53100" -> analysis("PostgreSQL's disk is full", told, cause, "Free some space on its disk.");
            default -> null;
        };
    }

    private static FailureAnalysis analysis(String what, String told, SQLException cause, String remedy) {
        return new FailureAnalysis(what + ": " + told, remedy, cause);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
