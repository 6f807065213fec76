package org.yincai.training.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.replay.Lane.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back from a service; safe for concurrent use. */
public final class Tally {
    private static final int SHOWN = 5;

    private final List<Scored> scored = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private int sent;

    /** Counts the reply to a request. */
    synchronized void reply(List<Line> chunk, String body, long tookNanos) {
        nanos.add(tookNanos);
        sent += chunk.size();
        Map<String, Line> open = chunk.stream().collect(Collectors.toMap(Line::event, Function.identity()));
        body.lines().filter(line -> !line.isBlank()).forEach(line -> line(line, chunk, open));
        open.keySet().forEach(event -> error("no reply to " + event));
    }

    private void line(String text, List<Line> chunk, Map<String, Line> open) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(text);
        } catch (JacksonException broken) {
            error("a reply line is not JSON");
            return;
        }
        int number = node.path("line").asInt(0);
        Line line = number < 1 || number > chunk.size()
                ? null
                : open.remove(chunk.get(number - 1).event());
        String status = node.path("status").asString("none");
        statuses.merge(status, 1, Integer::sum);
        if (line == null || !(status.equals("new") || status.equals("same"))) {
            error(text);
        } else if (status.equals("new") && !node.path("p").isNumber()) {
            error("no prediction in " + text);
        } else if (node.path("p").isNumber()) {
            long item = TracedItem.keyOf(line.answer().item().value());
            float p = (float) node.path("p").asDouble();
            scored.add(new Scored(
                    line.number(), line.round(), item, p, line.answer().correct()));
        }
    }

    /** Counts a request that failed as a whole. */
    synchronized void failure(List<Line> chunk, String message) {
        sent += chunk.size();
        error(message);
    }

    private void error(String message) {
        if (errors.size() < SHOWN) {
            errors.add(message);
        }
        statuses.merge("error", 1, Integer::sum);
    }

    public synchronized int sent() {
        return sent;
    }

    /** Predictions made before the answers were applied. */
    public synchronized List<Scored> scored() {
        return List.copyOf(scored);
    }

    /** Replies by status; {@code error} counts everything that was not as asked. */
    public synchronized Map<String, Integer> statuses() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    /** The first few errors. */
    public synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    /** Milliseconds within which this share of the requests were answered; NaN when none was. */
    public synchronized double millis(double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }
}
