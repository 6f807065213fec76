package org.yincai.api.journal;

import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;

/** One row as the table has it. */
record Columns(
        LearnerKey key,
        long sequence,
        String event,
        int kind,
        long atMillis,
        long digest,
        @Nullable String session,
        @Nullable String item,
        boolean correct,
        boolean evidence,
        int activeMillis,
        int hints,
        @Nullable String body,
        @Nullable String reply) {

    String tenant() {
        return key.tenant().value();
    }

    String learner() {
        return key.learner().value();
    }

    static Columns read(Row row) {
        return new Columns(
                new LearnerKey(
                        new TenantId(get(row, "tenant", String.class)),
                        new LearnerId(get(row, "learner", String.class))),
                get(row, "seq", Long.class),
                get(row, "event", String.class),
                get(row, "kind", Integer.class),
                get(row, "at", Instant.class).toEpochMilli(),
                get(row, "digest", Long.class),
                row.get("session", String.class),
                row.get("item", String.class),
                get(row, "correct", Boolean.class),
                get(row, "evidence", Boolean.class),
                get(row, "active_ms", Integer.class),
                get(row, "hints", Integer.class),
                row.get("body", String.class),
                row.get("reply", String.class));
    }

    static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
