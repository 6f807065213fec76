package org.yincai.api.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.yincai.api.platform.fault.StartFault;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * The security chain, trimmed to what a stateless service of bearer tokens needs: the firewall, then the {@link Gate}.
 *
 * <p>Tokens of any issuer are verified as {@code spring.security.oauth2.resourceserver.jwt} says; an audience is required.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    Rules rules(Environment environment) {
        return Rules.of(environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    Access access(Roster roster) {
        return new Access(roster);
    }

    @Bean
    Tokens tokens(
            ObjectProvider<ReactiveJwtDecoder> decoder, AccessSettings settings, Clock clock, Environment environment) {
        requireIssuer(environment);
        return new Tokens(decoder.getObject(), settings, clock);
    }

    @Bean
    SecurityWebFilterChain accessChain(Rules rules, Tokens tokens, AccessSettings settings, Clock clock) {
        var gate = new Gate(rules, tokens, new RateLimit(settings.rates(), clock));
        return new MatcherSecurityWebFilterChain(ServerWebExchangeMatchers.anyExchange(), List.of(gate));
    }

    /** Checks method and path; header values were checked by Netty, and checking a long token again costs more than the rest. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** A path or header that the firewall rejects is refused like everything else. */
    @Bean
    ServerExchangeRejectedHandler rejected() {
        return (exchange, why) -> Mono.error(new Refusal.Other(400).exception());
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
