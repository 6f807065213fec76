package org.yincai.api.service;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * One set of event loops for HTTP, PostgreSQL and Redis, one loop a core: an answer is passed on between the three, and
 * each loop of its own would be one more thread to wake on the way.
 */
@Configuration(proxyBeanMethods = false)
class LoopConfiguration {
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();
    private static final int FLUSHES = 64;

    @Bean(destroyMethod = "dispose")
    static LoopResources loops() {
        return LoopResources.create("yincai-io", LOOPS, true);
    }

    @Bean
    static ReactorResourceFactory reactorResourceFactory(LoopResources loops) {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops);
        return resources;
    }

    @Bean
    static ConnectionFactoryOptionsBuilderCustomizer postgresOnTheseLoops(
            LoopResources loops, ServiceSettings settings, MeterRegistry meters) {
        var watched = new Watched(loops, settings.postgresSilence(), meters.counter("yincai.postgres.silences"));
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, watched);
    }

    /** What is written to Redis at the same time goes out together. */
    @Bean
    static ClientResourcesBuilderCustomizer redisOnTheseLoops(LoopResources loops) {
        return resources -> resources.eventLoopGroupProvider(new Lent(loops)).nettyCustomizer(new NettyCustomizer() {
            @Override
            public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new FlushConsolidationHandler(FLUSHES, true));
            }
        });
    }

    /** Gives the loops to PostgreSQL's driver and has an eye on each connection. */
    private record Watched(LoopResources loops, Duration silence, Counter closed) implements LoopResources {
        @Override
        public EventLoopGroup onServer(boolean useNative) {
            return loops.onServer(useNative);
        }

        @Override
        public EventLoopGroup onClient(boolean useNative) {
            return loops.onClient(useNative);
        }

        @Override
        public <T extends Channel> T onChannel(Class<T> type, EventLoopGroup group) {
            T channel = loops.onChannel(type, group);
            channel.pipeline().addFirst(new SilentPostgres(silence, closed));
            return channel;
        }
    }

    /** Gives the loops to Lettuce, which may not shut them down. */
    private record Lent(LoopResources loops) implements EventLoopGroupProvider {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends EventLoopGroup> T allocate(Class<T> type) {
            return (T) loops.onClient(LoopResources.DEFAULT_NATIVE);
        }

        @Override
        public int threadPoolSize() {
            return LOOPS;
        }

        @Override
        public Future<Boolean> release(EventExecutorGroup lent, long quiet, long timeout, TimeUnit unit) {
            return ImmediateEventExecutor.INSTANCE.newSucceededFuture(true);
        }

        @Override
        public Future<Boolean> shutdown(long quiet, long timeout, TimeUnit unit) {
            return ImmediateEventExecutor.INSTANCE.newSucceededFuture(true);
        }
    }
}
