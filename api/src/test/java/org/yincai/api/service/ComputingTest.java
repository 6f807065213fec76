package org.yincai.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ComputingTest {
    @Test
    void refuses_work_beyond_its_limit_and_takes_it_again_when_there_is_room() throws Exception {
        var computing = new Computing(2);
        var held = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            computing.execute(() -> await(held));
        }
        assertThat(computing.inside()).isEqualTo(2);
        assertThatThrownBy(() -> computing.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        held.countDown();
        while (computing.inside() > 0) {
            Thread.onSpinWait();
        }
        var done = new CountDownLatch(1);
        computing.execute(() -> {
            assertThat(Thread.currentThread().isVirtual()).isTrue();
            done.countDown();
        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
