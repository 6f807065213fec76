package org.yincai.api.service;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yincai.api.access.Access;
import org.yincai.api.ingest.Ingest;
import org.yincai.api.ingest.LineReader;
import org.yincai.api.journal.Journal;
import org.yincai.api.practice.AttemptTokens;
import org.yincai.api.practice.Practice;
import org.yincai.api.recommend.Batch;
import org.yincai.api.recommend.Recommendations;
import org.yincai.api.recommend.WantedReader;
import org.yincai.api.state.LearnerLocks;
import org.yincai.api.state.Learners;
import org.yincai.api.state.Stages;
import org.yincai.api.state.Transitions;
import org.yincai.api.wire.BodyReader;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.shortlist.Shortlists;
import org.yincai.recommender.shortlist.Strangers;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.Tutor;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** What the controllers stand on. */
@Configuration(proxyBeanMethods = false)
public class ServiceConfiguration {
    private static final int KEY_BYTES = 32;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    BodyReader bodyReader(ServiceSettings settings) {
        return new BodyReader((int) settings.largestBody().toBytes());
    }

    @Bean
    AttemptTokens attemptTokens(ServiceSettings settings, RandomGenerator random) {
        String configured = settings.attemptKey();
        if (configured != null) {
            return new AttemptTokens(configured.getBytes(StandardCharsets.UTF_8));
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new AttemptTokens(key);
    }

    @Bean
    Transitions transitions(Learners learners, LearnerLocks locks, Journal journal, JsonMapper json, Stages stages) {
        return new Transitions(learners, locks, journal, json, stages);
    }

    @Bean
    Practice practice(
            Transitions transitions,
            Journal journal,
            Fold fold,
            Tutor tutor,
            Profiler profiler,
            SkillReviews reviews,
            Bank bank,
            AttemptTokens tokens,
            Clock clock) {
        return new Practice(transitions, journal, fold, tutor, profiler, reviews, bank, tokens, clock);
    }

    @Bean
    Ingest ingest(Learners learners, LearnerLocks locks, Journal journal, Fold fold, Scheduler compute, Stages stages) {
        return new Ingest(learners, locks, journal, fold, compute, stages);
    }

    @Bean
    Recommendations recommendations(
            Learners learners,
            Access access,
            Strangers strangers,
            Shortlists shortlists,
            SkillReviews reviews,
            Scheduler compute,
            Stages stages,
            Clock clock) {
        return new Recommendations(learners, access, strangers, shortlists, reviews, compute, stages, clock);
    }

    @Bean
    WantedReader wantedReader(Curriculum curriculum, Clock clock) {
        return new WantedReader(curriculum, clock);
    }

    @Bean
    Batch recommendationBatch(
            Recommendations recommendations,
            WantedReader reader,
            Curriculum curriculum,
            Scheduler compute,
            JsonMapper json) {
        return new Batch(recommendations, reader, curriculum, compute, json);
    }

    @Bean
    LineReader lineReader(Curriculum curriculum, Access access, Clock clock) {
        return new LineReader(curriculum, access, clock);
    }
}
