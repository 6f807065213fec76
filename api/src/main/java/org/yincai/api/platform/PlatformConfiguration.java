package org.yincai.api.platform;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.yincai.api.platform.embedded.EmbeddedSettings;

/** The platform's beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmbeddedSettings.class, TracingSettings.class})
public class PlatformConfiguration {

    /** Without tracing nothing observes: filters, security and clients see a registry that does nothing and skip their work. */
    @Bean
    @ConditionalOnProperty(name = "yincai.tracing.enabled", havingValue = "false", matchIfMissing = true)
    ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    RedisStartCheck redisStartCheck(RedisConnectionFactory connections) {
        return new RedisStartCheck(connections);
    }
}
