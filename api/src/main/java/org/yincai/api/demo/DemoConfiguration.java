package org.yincai.api.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.yincai.api.access.AccessSettings;

/** The demo's issuer and the decoder that trusts it, in the demo profile only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfiguration {
    @Bean
    DemoIssuer demoIssuer(AccessSettings settings, Clock clock) {
        return new DemoIssuer(settings.claims(), clock);
    }

    @Bean
    ReactiveJwtDecoder demoDecoder(DemoIssuer issuer) {
        return issuer.decoder();
    }
}
