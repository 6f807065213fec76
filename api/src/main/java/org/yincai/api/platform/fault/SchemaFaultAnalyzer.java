package org.yincai.api.platform.fault;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Explains a database whose schema this program did not make: newer than it, or changed since. */
final class SchemaFaultAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        String told = String.valueOf(cause.getMessage());
        if (told.contains("not resolved locally")) {
            return new FailureAnalysis(
                    "The database's schema is newer than this program: " + line(told, "not resolved locally"),
                    "Start the newer program that made the schema, or restore the backup taken before the upgrade.",
                    cause);
        }
        return new FailureAnalysis(
                "The database's schema is not the one this program made: " + line(told, "mismatch"),
                "Start the program version that made the schema, or restore a backup; do not edit migrations.",
                cause);
    }

    private static String line(String told, String mark) {
        return told.lines()
                .filter(line -> line.contains(mark))
                .findFirst()
                .orElse(told)
                .strip();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
