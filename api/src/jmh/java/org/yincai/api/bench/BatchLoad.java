package org.yincai.api.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/**
 * Asks for ten items for each of 1,000 learners a call, one call after the other: first the demo county's pupils, then
 * learners described by 20 answers. Arguments: base URL, token, seconds. Run by api/src/jmh/load/run.
 */
public final class BatchLoad {
    private static final int LEARNERS = 1_000;
    private static final String[] ITEMS = {"tens-and-ones", "order-to-100", "add-two-digit-carry", "times-table"};

    private BatchLoad() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[2]);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (boolean stored : new boolean[] {true, false}) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0] + "/api/v1/recommendations/batch"))
                        .header("Authorization", "Bearer " + arguments[1])
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(body(stored)))
                        .build();
                ask(client, request, seconds);
                System.out.printf(
                        "batch, %s: %,.0f learners/s%n",
                        stored ? "stored" : "described by 20 answers", ask(client, request, seconds));
            }
        }
    }

    /** Learners answered in a second. */
    private static double ask(HttpClient client, HttpRequest request, int seconds) throws Exception {
        long ranked = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            long lines = response.body().filter(line -> line.contains("\"ranked\"")).count();
            if (lines != LEARNERS) {
                throw new IllegalStateException(response.statusCode() + ": " + lines + " lines ranked");
            }
            ranked += lines;
        }
        return ranked / ((System.nanoTime() - begin) / 1e9);
    }

    private static String body(boolean stored) {
        var body = new StringBuilder();
        for (int i = 0; i < LEARNERS; i++) {
            body.append(stored ? "{\"learner\":\"p%03d\"".formatted(1 + i % 480) : "{\"responses\":[" + answers(i) + "]")
                    .append(",\"k\":10}\n");
        }
        return body.toString();
    }

    private static String answers(int learner) {
        var answers = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            answers.append(i == 0 ? "" : ",")
                    .append("{\"item\":\"").append(ITEMS[(i + learner) % ITEMS.length])
                    .append("\",\"correct\":").append((i * 31 + learner * 17) % 3 == 0 ? 0 : 1)
                    .append('}');
        }
        return answers.toString();
    }
}
