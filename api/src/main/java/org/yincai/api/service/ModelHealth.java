package org.yincai.api.service;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Whether the tracing model runs; while it does not, BKT stands in and the service is degraded but not down. */
@Component("modelHealthContributor")
final class ModelHealth implements ReactiveHealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "BKT stands in for the tracing model");

    private final Tracer tracer;
    private final Curriculum curriculum;
    private final Scheduler compute;

    ModelHealth(Tracer tracer, Curriculum curriculum, Scheduler compute) {
        this.tracer = tracer;
        this.curriculum = curriculum;
        this.compute = compute;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(this::probe).subscribeOn(compute);
    }

    private Health probe() {
        var skill = curriculum.skills().iterator().next().id();
        boolean fallback = tracer.predict(tracer.fresh(), List.of(tracer.typical(skill)), -1)
                .fallback();
        return (fallback ? Health.status(DEGRADED) : Health.up())
                .withDetail("model", tracer.model())
                .build();
    }
}
