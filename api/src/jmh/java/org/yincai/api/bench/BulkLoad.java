package org.yincai.api.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Streams bulk answers: each of several senders posts NDJSON bodies of its own learners, one after the other. Arguments:
 * base URL, token, seconds, senders, lines a body. Run by api/src/jmh/load/run.
 */
public final class BulkLoad {
    private static final String[] ITEMS = {
        "add-carry", "subtract-borrow", "times-table", "fraction-add-like", "area-of-rectangle", "mean-of-numbers"
    };

    private BulkLoad() {}

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0] + "/api/v1/responses";
        int seconds = Integer.parseInt(arguments[2]);
        int senders = Integer.parseInt(arguments[3]);
        int lines = Integer.parseInt(arguments[4]);
        String[] items = arguments.length > 5 ? arguments[5].split(",") : ITEMS;
        var accepted = new AtomicLong();
        var other = new AtomicLong();
        long begin = System.nanoTime();
        long until = begin + seconds * 1_000_000_000L;
        List<CompletableFuture<Void>> all = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int s = 0; s < senders; s++) {
                int sender = s;
                all.add(CompletableFuture.runAsync(() -> {
                    for (int round = 0; System.nanoTime() < until; round++) {
                        send(client, url, arguments[1], body(sender, round, lines, items), accepted, other);
                    }
                }));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "bulk: %,d answers in %.1f s = %,.0f answers/s, %d not new%n",
                accepted.get(), took, accepted.get() / took, other.get());
    }

    private static String body(int sender, int round, int lines, String[] items) {
        var body = new StringBuilder(lines * 90);
        for (int i = 0; i < lines; i++) {
            body.append("{\"event\":\"b-").append(ProcessHandle.current().pid()).append('-').append(round).append('-').append(i)
                    .append("\",\"learner\":\"load-").append(sender).append('-').append(i % 500)
                    .append("\",\"item\":\"").append(items[(i + round) % items.length])
                    .append("\",\"correct\":").append((i * 31 + round * 17) % 3 == 0 ? 0 : 1).append("}\n");
        }
        return body.toString();
    }

    private static void send(
            HttpClient client, String url, String token, String body, AtomicLong accepted, AtomicLong other) {
        try {
            HttpResponse<Stream<String>> response = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            response.body().forEach(line -> (line.contains("\"status\":\"new\"") ? accepted : other).incrementAndGet());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
