package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class InFlightTest {
    private final InFlight inFlight = new InFlight(2);

    @Test
    void one_more_than_may_be_is_refused_and_let_in_when_another_has_ended() {
        Sinks.Empty<Void> first = Sinks.empty();
        Sinks.Empty<Void> second = Sinks.empty();
        inFlight.serve(first.asMono()).subscribe();
        Disposable leaving = inFlight.serve(second.asMono()).subscribe();
        assertThat(inFlight.requests()).isEqualTo(2);

        assertThatThrownBy(() -> inFlight.serve(Mono.empty()).block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Busy(Duration.ofSeconds(1))));
        assertThat(inFlight.requests()).isEqualTo(2);

        first.tryEmitEmpty();
        inFlight.serve(Mono.empty()).block();
        assertThat(inFlight.requests()).isEqualTo(1);

        leaving.dispose();
        assertThat(inFlight.requests()).isZero();
    }

    @Test
    void a_request_that_fails_makes_room() {
        Mono<Void> failing = inFlight.serve(Mono.error(new IllegalStateException("broken")));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(failing::block).hasMessage("broken");
        }
        assertThat(inFlight.requests()).isZero();
    }
}
