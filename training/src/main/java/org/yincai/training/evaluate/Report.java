package org.yincai.training.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.data.AnswerLog;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well a whole test log was predicted, and parts of it.
 *
 * @param slices by name: {@code all}; {@code first5}, the first five answers of each learner; {@code rareItems}, items
 *     with at most five training answers; {@code unseenItems}, with none; {@code history0} and so on, by the number
 *     of answers that the learner had given, up to the next slice's
 */
public record Report(Map<String, Slice> slices, List<CalibrationBin> calibration) {
    private static final int FIRST = 5;
    private static final int RARE = 5;
    private static final int[] HISTORIES = {0, 5, 10, 20, 50, 100, 200, Integer.MAX_VALUE};
    private static final String HISTORY = "history";
    private static final int SAMPLES = 300;
    private static final long SEED = 1;

    /** Figures of some of the answers with their 95 % intervals by name, from a bootstrap over learners. */
    public record Slice(Metrics metrics, Map<String, Interval> intervals) {
        static Slice of(List<Scored> scored, Predicate<Scored> part) {
            var ranked = new Ranked(scored.stream().filter(part).toList());
            return new Slice(ranked.metrics(), Bootstrap.intervals(ranked, SAMPLES, SEED));
        }
    }

    /**
     * Slices predictions.
     *
     * @param train what the model was trained on: decides which items are rare
     */
    public static Report of(List<Scored> scored, AnswerLog train) {
        var seen = new HashMap<Long, Integer>();
        train.learners()
                .forEach(l -> l.answers()
                        .forEach(a -> seen.merge(TracedItem.keyOf(a.item().value()), 1, Integer::sum)));
        var parts = new LinkedHashMap<String, Predicate<Scored>>();
        parts.put("all", s -> true);
        parts.put("first" + FIRST, s -> s.event() < FIRST);
        parts.put("rareItems", s -> seen.getOrDefault(s.item(), 0) <= RARE);
        parts.put("unseenItems", s -> !seen.containsKey(s.item()));
        for (int i = 0; i + 1 < HISTORIES.length; i++) {
            int from = HISTORIES[i];
            int to = HISTORIES[i + 1];
            parts.put(HISTORY + from, s -> s.event() >= from && s.event() < to);
        }
        var slices = new LinkedHashMap<String, Slice>();
        parts.forEach((name, part) -> slices.put(name, Slice.of(scored, part)));
        return new Report(slices, new Ranked(scored).calibration());
    }

    /** A slice by name. */
    public Slice slice(String name) {
        return Objects.requireNonNull(slices.get(name), name);
    }

    /** Metrics over everything. */
    public Metrics all() {
        return slice("all").metrics();
    }

    /** The figures over everything, by name. */
    public Map<String, Double> figures() {
        return all().figures();
    }

    /** AUC by the least number of earlier answers in its slice. */
    public Map<Integer, Double> aucByHistory() {
        var byHistory = new LinkedHashMap<Integer, Double>();
        slices.forEach((name, slice) -> {
            if (name.startsWith(HISTORY)) {
                byHistory.put(
                        Integer.valueOf(name.substring(HISTORY.length())),
                        slice.metrics().auc());
            }
        });
        return byHistory;
    }

    /** One line per slice for a person. */
    public String lines() {
        var text = new StringBuilder();
        slices.forEach((name, slice) -> {
            Metrics m = slice.metrics();
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s n=%-7d AUC %.4f  within-learner AUC %.4f  log-loss %.4f  RMSE %.4f  ECE %.4f%n",
                    name,
                    m.answers(),
                    m.auc(),
                    m.withinLearnerAuc(),
                    m.logLoss(),
                    m.rmse(),
                    m.ece()));
        });
        return text.toString();
    }

    /** The slices as JSON; figures that are not defined are null. */
    public ObjectNode json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        slices.forEach((name, slice) -> {
            ObjectNode node =
                    root.putObject(name).put("answers", slice.metrics().answers());
            slice.metrics().figures().forEach((figure, value) -> {
                if (Double.isFinite(value)) {
                    node.put(figure, value);
                } else {
                    node.putNull(figure);
                }
            });
            ObjectNode intervals = node.putObject("interval95");
            slice.intervals()
                    .forEach((figure, interval) ->
                            intervals.putArray(figure).add(interval.low()).add(interval.high()));
        });
        return root;
    }
}
