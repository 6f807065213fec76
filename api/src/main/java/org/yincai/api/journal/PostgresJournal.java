package org.yincai.api.journal;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The journal in PostgreSQL. A group of runs is one COPY, so it is atomic and costs one fsync; when any
 * row of it collides the group is split until the colliding runs stand alone.
 */
public final class PostgresJournal implements Journal {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String COLUMNS = """
            select tenant, learner, seq, event, kind, at, digest, session, item, correct, evidence, active_ms, hints,
                   body, reply
            from journal
            """;

    private final ConnectionPool pool;
    private final EventCodec codec;
    private final GroupCommit commits;

    public PostgresJournal(ConnectionPool pool, EventCodec codec, JournalOptions options) {
        this.pool = pool;
        this.codec = codec;
        this.commits = new GroupCommit(this::write, options);
    }

    @Override
    public Mono<Boolean> append(List<Entry> run) {
        return commits.append(run);
    }

    /** Rows waiting for a commit. */
    public int waiting() {
        return commits.waiting();
    }

    private Mono<List<Boolean>> write(List<List<Entry>> runs) {
        return insert(runs)
                .thenReturn(Collections.nCopies(runs.size(), true))
                .onErrorResume(PostgresJournal::isTaken, collision -> {
                    if (runs.size() == 1) {
                        return Mono.just(List.of(false));
                    }
                    int half = runs.size() / 2;
                    return write(runs.subList(0, half))
                            .zipWhen(
                                    first -> write(runs.subList(half, runs.size())),
                                    (first, second) -> Stream.concat(first.stream(), second.stream())
                                            .toList());
                });
    }

    private static boolean isTaken(Throwable fault) {
        return fault instanceof R2dbcDataIntegrityViolationException violation
                && UNIQUE_VIOLATION.equals(violation.getSqlState());
    }

    private Mono<Void> insert(List<List<Entry>> runs) {
        List<Columns> rows =
                runs.stream().flatMap(List::stream).map(codec::columns).toList();
        return Mono.usingWhen(
                pool.create(),
                connection -> postgres(connection)
                        .copyIn(CopyFormat.STATEMENT, Mono.fromSupplier(() -> CopyFormat.of(rows)))
                        .then(),
                Connection::close);
    }

    private static PostgresqlConnection postgres(Connection pooled) {
        return Objects.requireNonNull(
                ((Wrapped<?>) pooled).unwrap(PostgresqlConnection.class), "PostgreSQL's connection");
    }

    @Override
    public Mono<Long> last(LearnerKey learner) {
        return Mono.usingWhen(
                pool.create(),
                connection -> Flux.from(connection
                                .createStatement(
                                        "select coalesce(max(seq), 0) as seq from journal where tenant = $1 and learner = $2")
                                .bind("$1", learner.tenant().value())
                                .bind("$2", learner.learner().value())
                                .execute())
                        .concatMap(result -> result.map((row, metadata) -> Columns.get(row, "seq", Long.class)))
                        .single(),
                Connection::close);
    }

    @Override
    public Flux<Entry> read(LearnerKey learner, long after) {
        return query(connection -> connection
                .createStatement(COLUMNS + "where tenant = $1 and learner = $2 and seq > $3 order by seq")
                .bind("$1", learner.tenant().value())
                .bind("$2", learner.learner().value())
                .bind("$3", after));
    }

    @Override
    public Flux<Entry> find(Collection<EventKey> events) {
        return query(connection -> connection
                .createStatement(COLUMNS
                        + "join unnest($1::text[], $2::text[], $3::text[]) as wanted(tenant, learner, event)"
                        + " using (tenant, learner, event)")
                .bind("$1", texts(events, e -> e.learner().tenant().value()))
                .bind("$2", texts(events, e -> e.learner().learner().value()))
                .bind("$3", texts(events, e -> e.event().value())));
    }

    private static String[] texts(Collection<EventKey> events, Function<EventKey, String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }

    /** A query is read to its end: a connection given back in the middle of a reply leaves the next user waiting. */
    private Flux<Entry> query(Function<Connection, Statement> statement) {
        return Flux.usingWhen(
                pool.create(),
                connection -> Flux.from(statement.apply(connection).execute())
                        .concatMap(result -> result.map((row, metadata) -> codec.entry(Columns.read(row)))),
                Connection::close);
    }

    @Override
    public Mono<LearnerKey> learnerOf(TenantId tenant, SessionId session) {
        return Mono.usingWhen(
                pool.create(),
                connection -> Flux.from(connection
                                .createStatement(
                                        "select learner from journal where tenant = $1 and session = $2 and kind = 1")
                                .bind("$1", tenant.value())
                                .bind("$2", session.value())
                                .execute())
                        .concatMap(result -> result.map((row, metadata) ->
                                new LearnerKey(tenant, new LearnerId(Columns.get(row, "learner", String.class)))))
                        .singleOrEmpty(),
                Connection::close);
    }
}
