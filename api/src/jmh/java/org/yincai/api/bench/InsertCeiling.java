package org.yincai.api.bench;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Result;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.embedded.EmbeddedServers;
import org.yincai.api.platform.embedded.EmbeddedSettings;
import reactor.core.publisher.Flux;

/**
 * The ceiling of the disk: rows a second through multi-row INSERTs into the journal's own table with fsync on, two
 * connections. Arguments: data directory, seconds. Run by api/src/jmh/load/run.
 */
public final class InsertCeiling {
    private static final String INSERT =
            """
            insert into journal (tenant, learner, seq, event, kind, at, digest, correct, evidence, active_ms, hints)
            select 't', learner, seq, 'e' || seq, 3, now(), 0, true, true, 0, 0
            from unnest($1::text[], $2::bigint[]) as r(learner, seq)""";

    private InsertCeiling() {}

    public static void main(String[] arguments) throws Exception {
        var settings =
                new EmbeddedSettings(Path.of(arguments[0]), DataSize.ofMegabytes(64), DataSize.ofMegabytes(256));
        try (EmbeddedServers servers = EmbeddedServers.start(settings)) {
            servers.ready();
            String url = servers.properties().get("spring.r2dbc.url").toString();
            String user = servers.properties().get("spring.r2dbc.username").toString();
            String password = servers.properties().get("spring.r2dbc.password").toString();
            var factory = ConnectionFactories.get(
                    io.r2dbc.spi.ConnectionFactoryOptions.parse(url).mutate()
                            .option(io.r2dbc.spi.ConnectionFactoryOptions.USER, user)
                            .option(io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD, password)
                            .build());
            Flyway.configure()
                    .dataSource(url.replaceFirst("r2dbc", "jdbc"), user, password)
                    .load()
                    .migrate();
            for (int rows : new int[] {1, 64, 500, 1000}) {
                long[] counted = {0};
                long until = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
                Flux.range(0, 2)
                        .flatMap(w -> Flux.usingWhen(
                                factory.create(), c -> insert(c, w, rows, until, counted), Connection::close))
                        .blockLast();
                System.out.printf("insert %4d rows a commit: %,d rows/s%n", rows, counted[0] / Long.parseLong(arguments[1]));
            }
        }
    }

    private static Flux<Long> insert(Connection connection, int writer, int rows, long until, long[] counted) {
        String[] learners = new String[rows];
        Arrays.setAll(learners, i -> "w" + writer + "-" + rows + "-" + i);
        return Flux.range(1, Integer.MAX_VALUE)
                .takeWhile(round -> System.nanoTime() < until)
                .concatMap(round -> {
                    Long[] sequences = IntStream.range(0, rows).mapToObj(i -> (long) round).toArray(Long[]::new);
                    return Flux.from(connection
                                    .createStatement(INSERT)
                                    .bind("$1", learners)
                                    .bind("$2", sequences)
                                    .execute())
                            .flatMap(Result::getRowsUpdated);
                })
                .doOnNext(n -> {
                    synchronized (counted) {
                        counted[0] += n;
                    }
                });
    }
}
