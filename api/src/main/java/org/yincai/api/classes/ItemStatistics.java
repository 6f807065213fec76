package org.yincai.api.classes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Mono;

/**
 * What the journal says of an item: of the newest {@value #NEWEST} first tries at it (of some classes, those among the last
 * {@value #LAST} answers of each pupil) and the last {@value #OTHERS} other answers of each who gave them, so that it costs the
 * same however long the journal is and however many others tried it. It is good for ten minutes.
 */
public final class ItemStatistics {
    /** First tries at an item that are looked at, at most. */
    public static final int NEWEST = 500;

    private static final int OTHERS = 30;
    private static final int LAST = 300;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private static final String OF_ALL = """
            with tries as (
              select learner, correct, active_ms, body from journal
              where tenant = $1 and item = $2 and kind = 3 and evidence
              order by at desc limit %d)
            """.formatted(NEWEST);

    /** Pupil by pupil: among the tries of all, those of a class may be rare. */
    private static final String OF_CLASSES = """
            with tries as (
              select pupil.learner, late.correct, late.active_ms, late.body
              from (select distinct learner from roster where tenant = $1 and class = any($3)) pupil
              cross join lateral (
                select j.item, j.correct, j.active_ms, j.body, j.at from journal j
                where j.tenant = $1 and j.learner = pupil.learner and j.kind = 3 and j.evidence
                order by j.seq desc limit %d) late
              where late.item = $2 order by late.at desc limit %d)
            """.formatted(LAST, NEWEST);

    private static final String FIGURES = """
            , own as (select learner, avg(correct::int)::float8 as p from tries group by learner)
            , other as (
              select own.learner, avg(late.correct::int)::float8 as p from own cross join lateral (
                select j.correct from journal j
                where j.tenant = $1 and j.learner = own.learner and j.kind = 3 and j.evidence and j.item <> $2
                order by j.seq desc limit %d) late group by own.learner)
            , both_known as (select own.p as here, other.p as elsewhere from own join other using (learner))
            select (select count(*)::int from own) as pupils,
                   (select count(*)::int from tries) as tries,
                   (select count(*)::int from tries where not correct) as wrong,
                   (select percentile_cont(0.5) within group (order by active_ms) / 1000 from tries
                    where correct and active_ms > 0) as seconds,
                   (select count(*)::int from both_known) as compared,
                   (select corr(here, elsewhere) from both_known) as discrimination
            """.formatted(OTHERS);

    private static final String MISTAKES = """
            select body::json ->> 'misconception' as misconception, count(*)::int as tries,
                   count(distinct learner)::int as pupils
            from tries where not correct and body is not null and body::json ->> 'misconception' is not null
            group by 1 order by 2 desc, 1
            """;

    private final DatabaseClient database;
    private final Cache<Asked, Mono<Figures>> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    public ItemStatistics(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What is known of an item.
     *
     * @param classes whose pupils count, or null for the whole tenant
     */
    public Mono<Figures> of(TenantId tenant, ItemId item, @Nullable Set<ClassId> classes) {
        return Objects.requireNonNull(known.get(
                new Asked(tenant, item, classes),
                asked -> read(asked).cache(figures -> FOREVER, fault -> Duration.ZERO, () -> Duration.ZERO)));
    }

    private Mono<Figures> read(Asked asked) {
        return Mono.zip(
                bound(FIGURES, asked)
                        .map(row -> new Figures(
                                whole(row, "pupils"),
                                whole(row, "tries"),
                                whole(row, "wrong"),
                                row.get("seconds", Double.class),
                                whole(row, "compared"),
                                row.get("discrimination", Double.class),
                                List.of()))
                        .one(),
                bound(MISTAKES, asked)
                        .map(row -> new Mistaken(
                                Objects.requireNonNull(row.get("misconception", String.class)),
                                whole(row, "tries"),
                                whole(row, "pupils")))
                        .all()
                        .collectList(),
                Figures::with);
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Asked asked) {
        Set<ClassId> classes = asked.classes;
        var statement = database.sql((classes == null ? OF_ALL : OF_CLASSES) + sql)
                .bind("$1", asked.tenant.value())
                .bind("$2", asked.item.value());
        return classes == null
                ? statement
                : statement.bind("$3", classes.stream().map(ClassId::value).toArray(String[]::new));
    }

    private static int whole(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    private record Asked(
            TenantId tenant, ItemId item, @Nullable Set<ClassId> classes) {}

    /**
     * Counts of the newest first tries that are evidence.
     *
     * @param seconds median time of the right ones, or null when no duration is known
     * @param compared pupils who answered other items too
     * @param discrimination correlation of their share of right answers here with that elsewhere, or null when either is
     *     the same for all
     */
    public record Figures(
            int pupils,
            int tries,
            int wrong,
            @Nullable Double seconds,
            int compared,
            @Nullable Double discrimination,
            List<Mistaken> mistakes) {
        private Figures with(List<Mistaken> found) {
            return new Figures(pupils, tries, wrong, seconds, compared, discrimination, List.copyOf(found));
        }
    }

    /** How often a misconception was diagnosed, and in how many pupils. */
    public record Mistaken(String misconception, int tries, int pupils) {}
}
