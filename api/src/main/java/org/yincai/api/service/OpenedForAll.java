package org.yincai.api.service;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Mono;

/**
 * Opens connections for a pool so that none remembers for whom it was opened: Reactor Netty keeps the subscriber of an
 * opening with the channel, and through it all that the first borrower's request held, as long as the connection lives.
 */
record OpenedForAll(ConnectionFactory opening) implements ConnectionFactory, Wrapped<ConnectionFactory> {
    @Override
    public Mono<Connection> create() {
        return Mono.defer(() -> Mono.<Connection>from(opening.create()).share());
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return opening.getMetadata();
    }

    @Override
    public ConnectionFactory unwrap() {
        return opening;
    }
}
