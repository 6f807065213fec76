package org.yincai.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.choose.Scoring;
import reactor.core.scheduler.Schedulers;

class RankerWiringTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(LearningConfiguration.class)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    /** Reads nothing and cannot run. */
    private static final class Broken implements Ranker {
        @Override
        public String model() {
            return "broken:1";
        }

        @Override
        public List<String> features() {
            return List.of("mean");
        }

        @Override
        public float[] scores(float[] rows) {
            throw new ModelFailure("broken");
        }
    }

    @Test
    void the_shipped_ranker_scores_practice_and_a_stand_in_is_counted() {
        service.run(context -> {
            Scoring scoring = context.getBean(Scoring.class);
            assertThat(Objects.requireNonNull(scoring.ranker()).id())
                    .isEqualTo(context.getBean(OnnxRanker.class).model())
                    .startsWith("ranker-default-4:");
            scoring.listener().failed(new ModelFailure("broken"));
            assertThat(context.getBean(MeterRegistry.class)
                            .counter("yincai.ranker.fallbacks")
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void the_formula_scores_where_the_ranker_is_switched_off() {
        service.withPropertyValues("yincai.service.ranker-enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(OnnxRanker.class);
            assertThat(context.getBean(Scoring.class).ranker()).isNull();
        });
    }

    @Test
    void a_directory_without_a_ranker_is_refused_at_start(@TempDir Path empty) {
        service.withPropertyValues("yincai.service.ranker-dir=" + empty)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(ModelFault.class)
                        .rootCause()
                        .hasMessageContaining("card.json is missing"));
    }

    @Test
    void health_names_the_ranker_and_is_degraded_while_it_cannot_run() {
        service.run(context -> {
            assertThat(health(context.getBean(Tracer.class), context.getBean(Curriculum.class), new Broken()))
                    .satisfies(
                            health -> assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED"))
                    .satisfies(health -> assertThat(health.getDetails()).containsEntry("ranker", "broken:1"));
            Ranker shipped = context.getBean(Ranker.class);
            assertThat(health(context.getBean(Tracer.class), context.getBean(Curriculum.class), shipped))
                    .satisfies(
                            health -> assertThat(health.getStatus().getCode()).isEqualTo("UP"))
                    .satisfies(health -> assertThat(health.getDetails()).containsEntry("ranker", shipped.model()));
        });
    }

    private static Health health(Tracer tracer, Curriculum curriculum, Ranker ranker) {
        return Objects.requireNonNull(new ModelHealth(tracer, Optional.of(ranker), curriculum, Schedulers.immediate())
                .health()
                .block());
    }
}
