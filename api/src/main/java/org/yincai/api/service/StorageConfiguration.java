package org.yincai.api.service;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.access.OpenTests;
import org.yincai.api.classes.ClassFactsReader;
import org.yincai.api.classes.ItemStatistics;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.classes.SuggestionStore;
import org.yincai.api.journal.EventCodec;
import org.yincai.api.journal.JournalOptions;
import org.yincai.api.journal.PostgresJournal;
import org.yincai.api.json.IdentifierModule;
import org.yincai.api.state.LearnerLocks;
import org.yincai.api.state.Learners;
import org.yincai.api.state.RedisStateCache;
import org.yincai.api.state.Stages;
import org.yincai.api.state.StateCache;
import org.yincai.api.state.StoredTests;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.StateCodec;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The adapters: journal and rosters in PostgreSQL, states in Redis, and the threads between them. */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {
    @Bean
    JsonMapperBuilderCustomizer identifiers() {
        return json -> json.addModule(new IdentifierModule());
    }

    /**
     * Each piece of work computes on a virtual thread of its own: as many run as there are processors, and those that
     * wait for the model let others come to the same run.
     */
    @Bean(destroyMethod = "dispose")
    Scheduler compute() {
        ThreadFactory threads = Thread.ofVirtual().name("yincai-compute").factory();
        return Schedulers.fromExecutor(work -> threads.newThread(work).start());
    }

    @Bean
    ConnectionFactoryDecorator openedForAll() {
        return OpenedForAll::new;
    }

    @Bean
    PostgresJournal journal(ConnectionFactory connections, JsonMapper json, MeterRegistry meters) {
        var journal = new PostgresJournal((ConnectionPool) connections, new EventCodec(json), JournalOptions.DEFAULT);
        Gauge.builder("yincai.journal.waiting", journal, PostgresJournal::waiting)
                .register(meters);
        return journal;
    }

    /** While Redis is away its commands fail at once instead of waiting in line; the journal stands in. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refuseWhileRedisIsAway() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    StateCache stateCache(LettuceConnectionFactory connections, ServiceSettings settings) {
        return new RedisStateCache(commands(connections), settings.stateExpiry(), (int)
                settings.largestState().toBytes());
    }

    /** The commands of the one connection that all share, which is made where waiting for it is no harm. */
    static Mono<RedisClusterAsyncCommands<byte[], byte[]>> commands(LettuceConnectionFactory connections) {
        return Mono.fromCallable(() -> ((LettuceConnection) connections.getConnection()).getNativeConnection())
                .subscribeOn(Schedulers.boundedElastic())
                .cache(made -> Duration.ofMillis(Long.MAX_VALUE), fault -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Bean
    LearnerLocks learnerLocks(MeterRegistry meters) {
        var locks = new LearnerLocks();
        Gauge.builder("yincai.learners.held", locks, LearnerLocks::size).register(meters);
        return locks;
    }

    @Bean
    Learners learners(
            StateCache cache,
            PostgresJournal journal,
            Fold fold,
            StateCodec codec,
            Scheduler compute,
            MeterRegistry meters,
            Stages stages) {
        return new Learners(cache, journal, fold, codec, compute, meters, stages);
    }

    @Bean
    OpenTests openTests(Learners learners) {
        return new StoredTests(learners);
    }

    @Bean
    Stages stages(MeterRegistry meters) {
        return new Stages(meters);
    }

    @Bean
    PostgresRoster roster(DatabaseClient database) {
        return new PostgresRoster(database);
    }

    @Bean
    SuggestionStore suggestionStore(DatabaseClient database) {
        return new SuggestionStore(database);
    }

    @Bean
    ItemStatistics itemStatistics(DatabaseClient database) {
        return new ItemStatistics(database);
    }

    @Bean
    ClassFactsReader classFactsReader(
            PostgresRoster roster,
            Learners learners,
            Profiler profiler,
            Curriculum curriculum,
            DatabaseClient database,
            Clock clock,
            Tracer tracer) {
        return new ClassFactsReader(roster, learners, profiler, curriculum, database, clock, tracer.model());
    }
}
