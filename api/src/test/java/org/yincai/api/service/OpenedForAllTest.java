package org.yincai.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

class OpenedForAllTest {
    private final List<MonoSink<Connection>> kept = new ArrayList<>();
    private final ConnectionFactory keeping = new ConnectionFactory() {
        @Override
        public Mono<Connection> create() {
            return Mono.create(kept::add);
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "keeping";
        }
    };

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> null);
    }

    @Test
    void a_connection_does_not_hold_what_its_first_borrower_held() {
        WeakReference<List<String>> request = borrowed(new OpenedForAll(keeping));

        System.gc();

        assertThat(kept).hasSize(1);
        assertThat(request.get()).isNull();
    }

    private WeakReference<List<String>> borrowed(ConnectionFactory factory) {
        List<String> request = new ArrayList<>(List.of("a large body"));
        var got = new AtomicReference<Connection>();
        Mono.<Connection>from(factory.create())
                .filter(connection -> !request.isEmpty())
                .subscribe(got::set);
        kept.getFirst().success(connection());
        assertThat(got.get()).isNotNull();
        return new WeakReference<>(request);
    }

    @Test
    void who_no_longer_waits_ends_the_opening() {
        var ended = new AtomicReference<>(false);
        Mono.<Connection>from(new OpenedForAll(keeping).create()).subscribe().dispose();
        kept.getFirst().onDispose(() -> ended.set(true));

        assertThat(ended.get()).isTrue();
    }
}
