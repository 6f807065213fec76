package org.yincai.api.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.ingest.Ingest;
import org.yincai.api.state.Learners;
import org.yincai.models.content.Curriculum;

/** The simulated county of the demo, where the curriculum is the built-in one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(BuiltInCurriculum.class)
class CountyConfiguration {
    @Bean
    CountyIdentities countyIdentities(Curriculum curriculum) {
        return new CountyIdentities(curriculum);
    }

    @Bean
    CountyLoader countyLoader(
            Curriculum curriculum, PostgresRoster roster, Ingest ingest, Learners learners, Clock clock) {
        return new CountyLoader(curriculum, roster, ingest, learners, clock);
    }
}
