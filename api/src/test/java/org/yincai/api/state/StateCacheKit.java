package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.api.journal.Entries;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What every cache of states has to do; made with room for {@link #LARGEST} bytes a state. */
abstract class StateCacheKit {
    static final int LARGEST = 1000;

    final LearnerKey learner = Entries.stranger();

    abstract StateCache cache();

    private boolean put(long sequence, byte... state) {
        return Boolean.TRUE.equals(cache().put(learner, sequence, state).block());
    }

    private byte[] get() {
        return cache().get(learner).blockOptional().orElse(new byte[0]);
    }

    @Test
    void is_empty_for_a_stranger() {
        StepVerifier.create(cache().get(learner)).verifyComplete();
        StepVerifier.create(cache().sequence(learner)).verifyComplete();
    }

    @Test
    void gives_back_what_was_put() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }

        assertThat(put(7, every)).isTrue();
        assertThat(get()).isEqualTo(every);
        StepVerifier.create(cache().sequence(learner)).expectNext(7L).verifyComplete();
    }

    @Test
    void an_older_state_never_replaces_a_newer_one() {
        assertThat(put(10, (byte) 10)).isTrue();
        assertThat(put(9, (byte) 9)).isFalse();
        assertThat(get()).containsExactly(10);
        assertThat(put(10, (byte) 11)).isTrue();
        assertThat(put(100, (byte) 100)).isTrue();
        assertThat(put(99, (byte) 99)).isFalse();
        assertThat(get()).containsExactly(100);
    }

    @Test
    void the_largest_sequence_wins_whatever_the_order() {
        Flux.fromIterable(List.of(3, 1, 4, 15, 9, 26, 5, 35, 8, 97, 93, 2))
                .flatMap(
                        i -> cache().put(learner, i, new byte[] {i.byteValue()}).subscribeOn(Schedulers.parallel()))
                .blockLast();

        assertThat(get()).containsExactly(97);
    }

    @Test
    void a_state_that_is_too_large_is_not_cached_and_drops_the_older_one() {
        put(1, (byte) 1);

        assertThat(put(2, new byte[LARGEST + 1])).isFalse();
        assertThat(get()).isEmpty();
        assertThat(put(3, new byte[LARGEST])).isTrue();
    }

    @Test
    void an_evicted_learner_may_come_back_with_any_sequence() {
        put(5, (byte) 5);
        cache().evict(learner).block();
        cache().evict(learner).block();

        assertThat(get()).isEmpty();
        assertThat(put(1, (byte) 1)).isTrue();
    }

    @Test
    void nothing_happens_before_subscription_and_again_at_a_second_one() {
        Mono<Boolean> put = cache().put(learner, 1, new byte[] {1});
        assertThat(get()).isEmpty();
        StepVerifier.create(put).expectNext(true).verifyComplete();
        cache().evict(learner).block();
        StepVerifier.create(put).expectNext(true).verifyComplete();

        Mono<byte[]> read = cache().get(learner);
        StepVerifier.create(read).expectNextCount(1).verifyComplete();
        cache().evict(learner).block();
        StepVerifier.create(read).verifyComplete();
    }

    @Test
    void a_reader_may_go_away() {
        put(1, (byte) 1);

        StepVerifier.create(cache().get(learner), 0).thenCancel().verify();
        assertThat(get()).containsExactly(1);
    }
}
