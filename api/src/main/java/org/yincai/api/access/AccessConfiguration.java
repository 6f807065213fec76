package org.yincai.api.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.yincai.api.platform.fault.StartFault;

/**
 * What a stateless service of bearer tokens needs: the {@link Gate}, and nothing else of a security chain.
 *
 * <p>Tokens of any issuer are verified as {@code spring.security.oauth2.resourceserver.jwt} says; an audience is required.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    Rules rules(Environment environment) {
        return Rules.of(environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    Access access(Roster roster, OpenTests tests) {
        return new Access(roster, tests);
    }

    @Bean
    Tokens tokens(
            ObjectProvider<ReactiveJwtDecoder> decoder, AccessSettings settings, Clock clock, Environment environment) {
        requireIssuer(environment);
        return new Tokens(decoder.getObject(), settings, clock);
    }

    @Bean
    Gate gate(Rules rules, Tokens tokens, AccessSettings settings, Clock clock, MeterRegistry meters) {
        var inFlight = new InFlight(settings.inFlight());
        Gauge.builder("yincai.requests.in.flight", inFlight, InFlight::requests).register(meters);
        return new Gate(firewall(), rules, tokens, new RateLimit(settings.rates(), clock), inFlight);
    }

    /** Checks method and path; header values were checked by Netty, and checking a long token again costs more than the rest. */
    private static ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgument());
            }
        };
    }

    private static void requireIssuer(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        List<String> faults = new ArrayList<>();
        if (List.of("issuer-uri", "jwk-set-uri", "public-key-location").stream()
                .noneMatch(name -> environment.containsProperty(JWT + name))) {
            faults.add(
                    "who signs the tokens is not known: set " + JWT + "issuer-uri, jwk-set-uri or public-key-location");
        }
        if (!environment.containsProperty(JWT + "audiences") && !environment.containsProperty(JWT + "audiences[0]")) {
            faults.add("whom tokens must be issued for is not known: set " + JWT + "audiences, such as yincai");
        }
        if (!faults.isEmpty()) {
            throw new StartFault(
                    "Tokens cannot be trusted:\n  " + String.join("\n  ", faults),
                    "Set them on the command line, in the environment or in application.yaml, or start the demo profile,"
                            + " which brings its own issuer.");
        }
    }
}
