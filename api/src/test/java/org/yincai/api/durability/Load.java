package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Clients at work, each in a thread of its own, until closed. */
final class Load implements AutoCloseable {
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private volatile boolean stopping;

    /** Lets the clients go to work. */
    void begin(List<? extends Client> clients) {
        for (Client client : clients) {
            var ended = new CompletableFuture<Void>();
            Thread.ofVirtual().start(() -> run(client, ended));
            running.add(ended);
        }
    }

    private void run(Client client, CompletableFuture<Void> ended) {
        try {
            while (!stopping) {
                client.step();
            }
            ended.complete(null);
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            ended.completeExceptionally(e);
        }
    }

    /** Lets everybody finish the step at hand; fails when a client met something it must not meet. */
    @Override
    public void close() {
        stopping = true;
        assertThat(running).allSatisfy(CompletableFuture::join);
    }
}
