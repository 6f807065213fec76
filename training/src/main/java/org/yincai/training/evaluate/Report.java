package org.yincai.training.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.data.AnswerLog;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Metrics of a whole test log and of its cold-start slices, by name of the slice. */
public record Report(Map<String, Metrics> slices) {
    private static final int FIRST = 5;
    private static final int RARE = 5;

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
        var slices = new LinkedHashMap<String, Metrics>();
        slices.put("all", Metrics.of(scored));
        slices.put(
                "first" + FIRST,
                Metrics.of(scored.stream().filter(s -> s.event() < FIRST).toList()));
        slices.put(
                "rareItems",
                Metrics.of(scored.stream()
                        .filter(s -> seen.getOrDefault(s.item(), 0) <= RARE)
                        .toList()));
        slices.put(
                "unseenItems",
                Metrics.of(
                        scored.stream().filter(s -> !seen.containsKey(s.item())).toList()));
        return new Report(slices);
    }

    /** Metrics over everything. */
    public Metrics all() {
        return Objects.requireNonNull(slices.get("all"));
    }

    /** One line per slice for a person. */
    public String lines() {
        var text = new StringBuilder();
        slices.forEach((name, m) -> text.append(String.format(
                Locale.ROOT,
                "%-12s n=%-7d AUC %.4f  within-learner AUC %.4f  log-loss %.4f  RMSE %.4f  ECE %.4f%n",
                name,
                m.answers(),
                m.auc(),
                m.withinLearnerAuc(),
                m.logLoss(),
                m.rmse(),
                m.ece())));
        return text.toString();
    }

    /** The figures over everything, by name. */
    public Map<String, Object> figures() {
        Metrics all = all();
        return Map.of(
                "auc", all.auc(),
                "withinLearnerAuc", all.withinLearnerAuc(),
                "logLoss", all.logLoss(),
                "rmse", all.rmse(),
                "ece", all.ece());
    }

    /** The same as JSON; figures of empty slices are null. */
    public String json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        slices.forEach((name, m) -> {
            ObjectNode slice = root.putObject(name).put("answers", m.answers());
            figure(slice, "auc", m.auc());
            figure(slice, "withinLearnerAuc", m.withinLearnerAuc());
            figure(slice, "logLoss", m.logLoss());
            figure(slice, "rmse", m.rmse());
            figure(slice, "ece", m.ece());
        });
        return root.toString();
    }

    private static void figure(ObjectNode slice, String name, double value) {
        if (Double.isFinite(value)) {
            slice.put(name, value);
        } else {
            slice.putNull(name);
        }
    }
}
