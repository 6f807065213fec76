package org.yincai.api.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yincai.inference.bkt.Bkt;
import org.yincai.inference.bkt.FallbackListener;
import org.yincai.inference.bkt.ResilientTracer;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.onnx.GatheringTracer;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.choose.Recommender;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.shortlist.Shortlists;
import org.yincai.recommender.shortlist.Strangers;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.session.Chooser;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.Replay;
import org.yincai.tutoring.session.StateCodec;
import org.yincai.tutoring.session.Tutor;

/** The rooms below: model, curriculum, recommender, tutor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceSettings.class)
public class LearningConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LearningConfiguration.class);
    private static final String SHIPPED = "org/yincai/models/tracer/default";
    private static final String SHIPPED_RANKER = "org/yincai/models/ranker/default";

    @Bean
    ModelFiles model(ServiceSettings settings) {
        Path directory = settings.modelDir();
        return directory == null ? ModelFiles.load(getClass().getClassLoader(), SHIPPED) : ModelFiles.load(directory);
    }

    @Bean
    Bank bank(ServiceSettings settings) {
        Path file = settings.curriculumFile();
        return file == null ? Bank.builtIn() : Bank.of(CurriculumFile.read(file));
    }

    @Bean
    Curriculum curriculum(Bank bank) {
        return bank.curriculum();
    }

    @Bean
    Tracer tracer(ModelFiles model, MeterRegistry meters) {
        var onnx = new OnnxTracer(
                model, OnnxOptions.forProcessors(Runtime.getRuntime().availableProcessors()));
        DistributionSummary rows = meters.summary("yincai.model.batch");
        return new ResilientTracer(
                new GatheringTracer(onnx, rows::record), new Bkt(model.card().bkt()), listener(meters));
    }

    private static FallbackListener listener(MeterRegistry meters) {
        Counter failures = meters.counter("yincai.model.failures");
        Counter fallbacks = meters.counter("yincai.model.fallbacks");
        return new FallbackListener() {
            @Override
            public void failed(ModelFailure failure) {
                if (failures.count() == 0) {
                    LOG.error("the tracing model cannot run; BKT stands in until it can", failure);
                }
                failures.increment();
            }

            @Override
            public void fellBack(int predictions) {
                fallbacks.increment(predictions);
            }
        };
    }

    @Bean
    Profiler profiler(Tracer tracer, Curriculum curriculum, ModelFiles model) {
        return new Profiler(tracer, curriculum, model.card().interval());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "yincai.service.ranker-enabled", matchIfMissing = true)
    OnnxRanker ranker(ServiceSettings settings) {
        Path directory = settings.rankerDir();
        RankerFiles files = directory == null
                ? RankerFiles.load(getClass().getClassLoader(), SHIPPED_RANKER)
                : RankerFiles.load(directory);
        return new OnnxRanker(
                files, OnnxOptions.forProcessors(Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    Scoring scoring(Optional<Ranker> ranker, MeterRegistry meters) {
        Counter fallbacks = meters.counter("yincai.ranker.fallbacks");
        return new Scoring(ranker.map(Ranked::new).orElse(null), failure -> {
            if (fallbacks.count() == 0) {
                LOG.error("the ranker cannot run; the formula stands in until it can", failure);
            }
            fallbacks.increment();
        });
    }

    @Bean
    Shortlists shortlists(Profiler profiler, Curriculum curriculum, Tracer tracer, Scoring scoring) {
        return new Shortlists(profiler, new Recommender(curriculum, tracer, item -> true, scoring));
    }

    @Bean
    Strangers strangers(Curriculum curriculum, Tracer tracer) {
        return new Strangers(curriculum, tracer);
    }

    @Bean
    SkillReviews skillReviews(ServiceSettings settings) {
        return new SkillReviews(settings.memory());
    }

    @Bean
    Fold fold(Curriculum curriculum, Tracer tracer, Profiler profiler, SkillReviews reviews) {
        return new Fold(curriculum, tracer, profiler, reviews);
    }

    @Bean
    Chooser chooser(Bank bank, Profiler profiler, Tracer tracer, SkillReviews reviews, Scoring scoring) {
        return new Chooser(bank, profiler, tracer, reviews, scoring);
    }

    @Bean
    Tutor tutor(Bank bank, Fold fold, Profiler profiler, Chooser chooser) {
        return new Tutor(bank, fold, profiler, chooser);
    }

    @Bean
    Replay replay(Fold fold, Chooser chooser, Tracer tracer) {
        return new Replay(fold, chooser, tracer);
    }

    @Bean
    StateCodec stateCodec(Tracer tracer, SkillReviews reviews) {
        return new StateCodec(tracer, reviews);
    }
}
