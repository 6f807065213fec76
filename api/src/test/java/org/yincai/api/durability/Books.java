package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.ByteArrayCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.EventCodec;
import org.yincai.api.journal.JournalOptions;
import org.yincai.api.journal.PostgresJournal;
import org.yincai.api.json.IdentifierModule;
import org.yincai.api.service.LearningConfiguration;
import org.yincai.models.content.Curriculum;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.LearnerState;
import org.yincai.tutoring.session.StateCodec;
import tools.jackson.databind.json.JsonMapper;

/** Reads journal and cache past the service and compares them with what was acknowledged. */
final class Books implements AutoCloseable {
    private static final TenantId TENANT = new TenantId("demo-county");
    private static final int SEQUENCE_DIGITS = 19;

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    Books() {
        rooms.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        rooms.register(LearningConfiguration.class);
        rooms.refresh();
    }

    /** What a comparison found. */
    record Finding(int acknowledged, long lost, long doubled, int learners, int journalled, long cached) {}

    List<ItemId> items() {
        return rooms.getBean(Curriculum.class).items().stream()
                .map(item -> item.id())
                .toList();
    }

    /** Compares; fails when a journal has a gap or a cached state is not, byte for byte, what its journal folds to. */
    Finding compare(ServiceProcess service, Ledger ledger) {
        Map<Ledger.Name, Long> acknowledged = ledger.all();
        Set<LearnerId> learners =
                acknowledged.keySet().stream().map(Ledger.Name::learner).collect(Collectors.toSet());
        Map<LearnerId, List<Entry>> journal = journal(service, learners);
        journal.values().forEach(Books::assertOneOrder);
        var sequences = new HashMap<Ledger.Name, Long>();
        long[] doubled = {0};
        journal.forEach((learner, entries) -> entries.stream()
                .filter(e -> e.event() instanceof AnswerGiven)
                .forEach(e -> {
                    EventId event = e.event().id();
                    if (sequences.put(new Ledger.Name(learner, event), e.sequence()) != null) {
                        doubled[0]++;
                    }
                }));
        long lost = acknowledged.entrySet().stream()
                .filter(a -> !a.getValue().equals(sequences.get(a.getKey())))
                .count();
        long cached = cachedAsFolded(service, journal);
        int rows = journal.values().stream().mapToInt(List::size).sum();
        return new Finding(acknowledged.size(), lost, doubled[0], learners.size(), rows, cached);
    }

    private static void assertOneOrder(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).sequence()).isEqualTo(i + 1L);
        }
    }

    private long cachedAsFolded(ServiceProcess service, Map<LearnerId, List<Entry>> journal) {
        String address = "redis://:%s@127.0.0.1:%d".formatted(service.redisPassword(), service.redisPort());
        RedisClient client = RedisClient.create(RedisURI.create(address));
        try (var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            long cached = 0;
            for (var entry : journal.entrySet()) {
                byte[] key = ("yincai:state:{" + key(entry.getKey()) + "}").getBytes(StandardCharsets.UTF_8);
                byte[] value = connection.sync().get(key);
                if (value != null) {
                    cached++;
                    assertThat(Arrays.copyOfRange(value, SEQUENCE_DIGITS, value.length))
                            .as("the cached state of %s", entry.getKey())
                            .isEqualTo(folded(entry.getValue()));
                }
            }
            return cached;
        } finally {
            client.shutdown();
        }
    }

    private byte[] folded(List<Entry> entries) {
        Fold fold = rooms.getBean(Fold.class);
        LearnerState state = fold.fresh(entries.getFirst().learner());
        entries.forEach(entry -> fold.apply(state, entry.event()));
        return rooms.getBean(StateCodec.class).encode(state);
    }

    private static Map<LearnerId, List<Entry>> journal(ServiceProcess service, Set<LearnerId> learners) {
        var options = ConnectionFactoryOptions.parse(
                        "r2dbc:postgresql://127.0.0.1:%d/postgres".formatted(service.postgresPort()))
                .mutate()
                .option(ConnectionFactoryOptions.USER, "yincai")
                .option(ConnectionFactoryOptions.PASSWORD, service.postgresPassword())
                .build();
        var pool = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                .maxSize(2)
                .build());
        try {
            var codec = new EventCodec(
                    JsonMapper.builder().addModule(new IdentifierModule()).build());
            var journal = new PostgresJournal(pool, codec, JournalOptions.DEFAULT);
            var all = new HashMap<LearnerId, List<Entry>>();
            for (LearnerId learner : new TreeSet<>(learners)) {
                all.put(
                        learner,
                        Objects.requireNonNull(
                                journal.read(key(learner), 0).collectList().block()));
            }
            return all;
        } finally {
            pool.dispose();
        }
    }

    private static LearnerKey key(LearnerId learner) {
        return new LearnerKey(TENANT, learner);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
