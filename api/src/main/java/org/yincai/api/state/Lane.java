package org.yincai.api.state;

import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets only so many pieces of work run at once; the others wait in line, without a thread. Thread safe. */
final class Lane {
    private final Sinks.Many<Mono<Void>> line = Sinks.many().unicast().onBackpressureBuffer();

    Lane(int atOnce) {
        line.asFlux().flatMap(Function.identity(), atOnce).subscribe();
    }

    <T> Mono<T> in(Mono<T> work) {
        return Mono.create(sink -> line.emitNext(
                work.contextWrite(sink.contextView())
                        .doOnSuccess(sink::success)
                        .doOnError(sink::error)
                        .onErrorComplete()
                        .then(),
                Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1))));
    }
}
