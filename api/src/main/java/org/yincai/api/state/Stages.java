package org.yincai.api.state;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.yincai.tutoring.gaming.Doubt;
import reactor.core.publisher.Mono;

/**
 * How long each stage of an answer takes: {@code yincai.stage} with tag {@code stage} = load, move, recommend, journal,
 * publish; how large a state is ({@code yincai.state.bytes}); how many journalled answers did not look worked for
 * ({@code yincai.answers.doubted} with tag {@code doubt}, the code of a {@link Doubt}); how many were said to have taken
 * longer than their question was there ({@code yincai.answers.shortened}).
 */
public final class Stages {
    private final Timer load;
    private final Timer move;
    private final Timer recommend;
    private final Timer journal;
    private final Timer publish;
    private final DistributionSummary bytes;
    private final Counter shortened;
    private final Map<Doubt, Counter> doubted = new EnumMap<>(Doubt.class);

    public Stages(MeterRegistry meters) {
        load = meters.timer("yincai.stage", "stage", "load");
        move = meters.timer("yincai.stage", "stage", "move");
        recommend = meters.timer("yincai.stage", "stage", "recommend");
        journal = meters.timer("yincai.stage", "stage", "journal");
        publish = meters.timer("yincai.stage", "stage", "publish");
        bytes = meters.summary("yincai.state.bytes");
        shortened = meters.counter("yincai.answers.shortened");
        for (Doubt doubt : Doubt.values()) {
            doubted.put(doubt, meters.counter("yincai.answers.doubted", "doubt", doubt.code()));
        }
    }

    <T> Mono<T> load(Mono<T> work) {
        return timed(load, work);
    }

    /** Times an append to the journal. */
    public <T> Mono<T> journal(Mono<T> work) {
        return timed(journal, work);
    }

    <T> Mono<T> publish(Mono<T> work) {
        return timed(publish, work);
    }

    /** Times tracing and choosing. */
    public <T> T move(Supplier<T> work) {
        return computed(move, work);
    }

    /** Times the ranking of items for learners without a session. */
    public <T> T recommend(Supplier<T> work) {
        return computed(recommend, work);
    }

    /** An error in a computation is told to who waits for it, as an exception: Reactor would let it fall. */
    private static <T> T computed(Timer timer, Supplier<T> work) {
        Timer.Sample sample = Timer.start();
        try {
            return work.get();
        } catch (Error broken) {
            throw new IllegalStateException("the computation broke", broken);
        } finally {
            sample.stop(timer);
        }
    }

    void bytes(int size) {
        bytes.record(size);
    }

    /** Counts an answer that is journalled and was doubted. */
    public void doubted(Doubt doubt) {
        Objects.requireNonNull(doubted.get(doubt)).increment();
    }

    /** Counts an answer that is journalled with a shorter time than it was said to have taken. */
    void shortened() {
        shortened.increment();
    }

    private static <T> Mono<T> timed(Timer timer, Mono<T> work) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start();
            return work.doFinally(signal -> sample.stop(timer));
        });
    }
}
