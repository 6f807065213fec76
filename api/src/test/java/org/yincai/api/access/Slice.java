package org.yincai.api.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yincai.api.demo.DemoConfiguration;
import org.yincai.api.demo.DemoController;
import org.yincai.api.problem.ProblemHandler;
import reactor.core.publisher.Mono;

/** The service's outer wall with {@link ProbeController} behind it and no database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    ErrorWebFluxAutoConfiguration.class,
    NettyReactiveWebServerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CodecsAutoConfiguration.class,
    ReactiveOAuth2ResourceServerAutoConfiguration.class
})
@Import({
    AccessConfiguration.class,
    ProblemHandler.class,
    DemoConfiguration.class,
    DemoController.class,
    ProbeController.class
})
public class Slice {
    @Bean
    TickingClock clock() {
        return new TickingClock();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Roster roster() {
        return new MemoryRoster();
    }

    @Bean
    OpenTests openTests() {
        return learner -> Mono.just(false);
    }

    /** The slice's clock is the service's clock. */
    static TickingClock ticking(Clock clock) {
        return (TickingClock) clock;
    }
}
