package org.yincai.api.service;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Whether the tracing model and the ranker run; while one does not, BKT or the formula stands in and the service is
 * degraded but not down.
 */
@Component("modelHealthContributor")
final class ModelHealth implements ReactiveHealthIndicator {
    private static final Status UNTRACED = new Status("DEGRADED", "BKT stands in for the tracing model");
    private static final Status UNRANKED = new Status("DEGRADED", "the formula stands in for the ranker");

    private final Tracer tracer;
    private final Optional<Ranker> ranker;
    private final Curriculum curriculum;
    private final Scheduler compute;

    ModelHealth(Tracer tracer, Optional<Ranker> ranker, Curriculum curriculum, Scheduler compute) {
        this.tracer = tracer;
        this.ranker = ranker;
        this.curriculum = curriculum;
        this.compute = compute;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(this::probe).subscribeOn(compute);
    }

    private Health probe() {
        Health.Builder health = !traces() ? Health.status(UNTRACED) : !ranks() ? Health.status(UNRANKED) : Health.up();
        return health.withDetail("model", tracer.model())
                .withDetail("ranker", ranker.map(Ranker::model).orElse("none"))
                .build();
    }

    private boolean traces() {
        var skill = curriculum.skills().iterator().next().id();
        return !tracer.predict(tracer.fresh(), List.of(tracer.typical(skill)), -1)
                .fallback();
    }

    /** True where there is none. */
    private boolean ranks() {
        try {
            return ranker.map(r -> r.scores(new float[r.features().size()]).length == 1)
                    .orElse(true);
        } catch (ModelFailure failure) {
            return false;
        }
    }
}
