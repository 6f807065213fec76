package org.yincai.api.classes;

import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.access.Roster;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Classes and their learners in PostgreSQL. */
public final class PostgresRoster implements Roster {
    private final DatabaseClient database;

    public PostgresRoster(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<ClassId>> classesOf(LearnerKey learner) {
        return database.sql("select class from roster where tenant = $1 and learner = $2")
                .bind("$1", learner.tenant().value())
                .bind("$2", learner.learner().value())
                .map(row -> new ClassId(text(row, "class")))
                .all()
                .collect(Collectors.toSet())
                .filter(classes -> !classes.isEmpty())
                .switchIfEmpty(known(learner));
    }

    /** A learner without a class is known when it has answered something. */
    private Mono<Set<ClassId>> known(LearnerKey learner) {
        return database.sql("select 1 from journal where tenant = $1 and learner = $2 limit 1")
                .bind("$1", learner.tenant().value())
                .bind("$2", learner.learner().value())
                .map(row -> Set.<ClassId>of())
                .all()
                .singleOrEmpty();
    }

    @Override
    public Mono<Boolean> exists(ClassKey key) {
        return database.sql("select exists (select 1 from class where tenant = $1 and class = $2) as there")
                .bind("$1", key.tenant().value())
                .bind("$2", key.classId().value())
                .map(row -> Objects.requireNonNull(row.get("there", Boolean.class)))
                .one();
    }

    /** The named classes of a tenant, in order of their ids. */
    public Flux<ClassInfo> classes(TenantId tenant, Collection<ClassId> ids) {
        return database.sql("""
                        select c.class, c.school, c.grade, c.name_zh, c.name_en, count(r.learner)::int as learners
                        from class c left join roster r using (tenant, class)
                        where c.tenant = $1 and c.class = any($2)
                        group by c.tenant, c.class order by c.class""")
                .bind("$1", tenant.value())
                .bind("$2", ids.stream().map(ClassId::value).toArray(String[]::new))
                .map((row, metadata) -> info(tenant, row))
                .all();
    }

    private static ClassInfo info(TenantId tenant, Row row) {
        return new ClassInfo(
                new ClassKey(tenant, new ClassId(text(row, "class"))),
                text(row, "school"),
                Objects.requireNonNull(row.get("grade", Integer.class)),
                new Text(text(row, "name_zh"), text(row, "name_en")),
                Objects.requireNonNull(row.get("learners", Integer.class)));
    }

    /** The learners of a class in roster order. */
    public Mono<List<LearnerId>> learners(ClassKey key) {
        return database.sql("select learner from roster where tenant = $1 and class = $2 order by learner")
                .bind("$1", key.tenant().value())
                .bind("$2", key.classId().value())
                .map(row -> new LearnerId(text(row, "learner")))
                .all()
                .collectList();
    }

    /** Adds a class and its learners; what is there already stays. */
    public Mono<Void> enrol(ClassInfo info, List<LearnerId> learners) {
        return database.sql("""
                        insert into class (tenant, class, school, grade, name_zh, name_en)
                        values ($1, $2, $3, $4, $5, $6) on conflict do nothing""")
                .bind("$1", info.key().tenant().value())
                .bind("$2", info.key().classId().value())
                .bind("$3", info.school())
                .bind("$4", info.grade())
                .bind("$5", info.name().zh())
                .bind("$6", info.name().en())
                .then()
                .then(database.sql("""
                                insert into roster (tenant, class, learner)
                                select $1, $2, unnest($3::text[]) on conflict do nothing""")
                        .bind("$1", info.key().tenant().value())
                        .bind("$2", info.key().classId().value())
                        .bind("$3", learners.stream().map(LearnerId::value).toArray(String[]::new))
                        .then());
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
