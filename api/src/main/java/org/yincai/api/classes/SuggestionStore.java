package org.yincai.api.classes;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.models.id.ClassKey;
import org.yincai.tutoring.insight.SuggestionStatus;
import reactor.core.publisher.Mono;

/** What teachers made of suggestions, in PostgreSQL. */
public final class SuggestionStore {
    private final DatabaseClient database;

    public SuggestionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Map<String, SuggestionStatus>> statuses(ClassKey key) {
        return database.sql("select suggestion, status from suggestion where tenant = $1 and class = $2")
                .bind("$1", key.tenant().value())
                .bind("$2", key.classId().value())
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("suggestion", String.class)),
                        status(Objects.requireNonNull(row.get("status", String.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static SuggestionStatus status(String status) {
        return status.equals("accepted") ? SuggestionStatus.ACCEPTED : SuggestionStatus.DISMISSED;
    }

    /** Records what a teacher made of a suggestion; the last word stands. */
    Mono<Void> record(
            ClassKey key,
            String suggestion,
            SuggestionStatus status,
            @Nullable String reason,
            String subject,
            Instant at) {
        var insert = database.sql("""
                        insert into suggestion (tenant, class, suggestion, status, reason, by_subject, at)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        on conflict (tenant, class, suggestion) do update
                        set status = excluded.status, reason = excluded.reason, by_subject = excluded.by_subject,
                            at = excluded.at""")
                .bind("$1", key.tenant().value())
                .bind("$2", key.classId().value())
                .bind("$3", suggestion)
                .bind("$4", status.code())
                .bind("$6", subject)
                .bind("$7", at);
        return (reason == null ? insert.bindNull("$5", String.class) : insert.bind("$5", reason)).then();
    }
}
