package org.yincai.training.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.replay.Lane.Line;

/**
 * Streams a log through a service at full speed: each learner's answers in order, learners interleaved, a few requests
 * open at once. A busy service (429, 503) is asked again, which is harmless because every answer has its own event id.
 */
public final class Replay {
    private static final int LANES = 4;
    private static final int LINES = 2_000;
    private static final int TRIES = 30;

    private final URI url;
    private final @Nullable String token;
    private final String run;
    private final LongSupplier nanos;
    private final IntConsumer progress;

    /**
     * Prepares a replay.
     *
     * @param token bearer token, or null to ask the demo's issuer
     * @param run prefix of all learner and event ids: another run is other learners
     * @param progress is told how many answers have gone out
     */
    public Replay(URI url, @Nullable String token, String run, LongSupplier nanos, IntConsumer progress) {
        this.url = url;
        this.token = token;
        this.run = run;
        this.nanos = nanos;
        this.progress = progress;
    }

    /** Sends everything. */
    public Tally run(AnswerLog log) throws IOException, InterruptedException {
        var tally = new Tally();
        try (var client = token == null ? ServiceClient.demo(url) : new ServiceClient(url, token);
                var threads = Executors.newFixedThreadPool(LANES)) {
            List<CompletableFuture<Void>> open = Lane.deal(log, LANES, run).stream()
                    .map(lane -> CompletableFuture.runAsync(() -> drive(client, lane, tally), threads))
                    .toList();
            open.forEach(CompletableFuture::join);
        }
        return tally;
    }

    private void drive(ServiceClient client, Lane lane, Tally tally) {
        for (List<Line> chunk = lane.chunk(LINES); !chunk.isEmpty(); chunk = lane.chunk(LINES)) {
            var body = new StringBuilder();
            chunk.forEach(line -> body.append(line.json()));
            deliver(client, chunk, body.toString(), tally);
            progress.accept(tally.sent());
        }
    }

    private void deliver(ServiceClient client, List<Line> chunk, String body, Tally tally) {
        try {
            for (int tried = 1; ; tried++) {
                long begun = nanos.getAsLong();
                HttpResponse<String> reply = client.deliver(body);
                boolean busy = reply.statusCode() == 429 || reply.statusCode() == 503;
                if (reply.statusCode() / 100 == 2) {
                    tally.reply(chunk, reply.body(), nanos.getAsLong() - begun);
                    return;
                }
                if (!busy || tried == TRIES) {
                    tally.failure(chunk, reply.statusCode() + " " + reply.body());
                    return;
                }
                pause(reply.headers().firstValueAsLong("Retry-After").orElse(1));
            }
        } catch (IOException failed) {
            tally.failure(chunk, String.valueOf(failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            tally.failure(chunk, "interrupted");
        }
    }

    private static void pause(long seconds) {
        Executor later = CompletableFuture.delayedExecutor(Math.clamp(seconds, 1, 30), TimeUnit.SECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }
}
