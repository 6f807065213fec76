package org.yincai.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilentPostgresTest {
    private static final byte[] ROW = {'D', 0, 0, 0, 6, 0, 0};
    private static final byte[] READY = {'C', 0, 0, 0, 5, 0, 'Z', 0, 0, 0, 5, 'I'};

    private final Counter closed = new SimpleMeterRegistry().counter("closed");
    private final EmbeddedChannel channel = new EmbeddedChannel(new SilentPostgres(Duration.ofSeconds(5), closed));

    SilentPostgresTest() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private void after(double seconds) {
        channel.advanceTimeBy((long) (seconds * 1000), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private void ask() {
        channel.writeOutbound(bytes('Q'));
    }

    private void hear(byte... bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    }

    private static ByteBuf bytes(char type) {
        return Unpooled.wrappedBuffer(new byte[] {(byte) type, 0, 0, 0, 4});
    }

    private void assertOpen() {
        assertThat(channel.isOpen()).isTrue();
        assertThat(closed.count()).isZero();
    }

    private void assertClosed() {
        assertThat(channel.isOpen()).isFalse();
        assertThat(closed.count()).isEqualTo(1);
    }

    private void assertAskingIsGivenUpAfterFiveSeconds() {
        ask();
        after(4.9);
        assertOpen();
        after(0.2);
        assertClosed();
    }

    @Test
    void a_question_without_a_word_in_reply_closes_the_connection() {
        assertAskingIsGivenUpAfterFiveSeconds();
    }

    @Test
    void a_reply_that_stops_half_way_closes_the_connection() {
        ask();
        after(4);
        hear(ROW);
        after(4);
        assertOpen();
        after(1.1);
        assertClosed();
    }

    @Test
    void a_connection_may_rest_when_its_reply_has_ended() {
        ask();
        hear(ROW);
        hear(READY);
        after(3600);
        assertOpen();
        assertAskingIsGivenUpAfterFiveSeconds();
    }

    @Test
    void who_is_long_but_not_silent_may_go_on() {
        ask();
        for (int second = 0; second < 60; second += 4) {
            after(4);
            hear(ROW);
        }
        assertOpen();
    }
}
