package org.yincai.api.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class HandfulsTest {
    private final Handfuls handfuls = new Handfuls(10);

    private List<List<Integer>> of(Integer... weights) {
        return handfuls.of(Flux.just(weights), weight -> weight)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void are_as_full_as_they_may_be_in_the_order_of_the_lines() {
        assertThat(of(4, 6, 1, 9, 5, 6)).containsExactly(List.of(4, 6), List.of(1, 9), List.of(5), List.of(6));
        assertThat(of()).isEmpty();
    }

    @Test
    void hold_a_heavier_line_by_itself() {
        assertThat(of(11, 30, 2)).containsExactly(List.of(11), List.of(30), List.of(2));
        assertThat(of(1, 11)).containsExactly(List.of(1), List.of(11));
    }

    @Test
    void are_taken_up_one_after_the_other() {
        var read = new ArrayList<Integer>();
        var lines = Flux.range(1, 1_000).doOnNext(read::add);

        StepVerifier.create(handfuls.of(lines, line -> 5), 0)
                .thenRequest(1)
                .expectNext(List.of(1, 2))
                .then(() -> assertThat(read).containsExactly(1, 2, 3))
                .thenRequest(1)
                .expectNext(List.of(3, 4))
                .then(() -> assertThat(read).hasSize(5))
                .thenCancel()
                .verify();
    }
}
