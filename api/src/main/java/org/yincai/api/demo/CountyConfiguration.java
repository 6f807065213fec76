package org.yincai.api.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.ingest.Ingest;
import org.yincai.models.content.Curriculum;

/** The simulated county of the demo, unless {@code yincai.demo.county=false}: it needs the built-in curriculum. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "yincai.demo.county", havingValue = "true", matchIfMissing = true)
class CountyConfiguration {
    @Bean
    CountyIdentities countyIdentities(Curriculum curriculum) {
        return new CountyIdentities(curriculum);
    }

    @Bean
    CountyLoader countyLoader(Curriculum curriculum, PostgresRoster roster, Ingest ingest, Clock clock) {
        return new CountyLoader(curriculum, roster, ingest, clock);
    }
}
