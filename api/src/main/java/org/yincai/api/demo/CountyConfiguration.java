package org.yincai.api.demo;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.ingest.Ingest;
import org.yincai.api.state.Learners;
import org.yincai.models.content.Curriculum;
import org.yincai.tutoring.content.Bank;

/** The simulated county of the demo, where the curriculum is the built-in one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(BuiltInCurriculum.class)
class CountyConfiguration {
    private static final Status DEGRADED = new Status("DEGRADED", "the demo county could not be loaded");

    @Bean
    CountyIdentities countyIdentities(Curriculum curriculum) {
        return new CountyIdentities(curriculum);
    }

    @Bean
    CountyLoader countyLoader(Bank bank, PostgresRoster roster, Ingest ingest, Learners learners, Clock clock) {
        return new CountyLoader(bank, roster, roster::enrol, ingest, learners, clock);
    }

    /** Without its county the demo still serves: what is missing degrades it and takes it out of nothing. */
    @Bean
    HealthIndicator countyHealthIndicator(CountyLoader loader) {
        return () -> loader.loaded().isCompletedExceptionally()
                ? Health.status(DEGRADED).build()
                : Health.up().build();
    }
}
