package org.yincai.training.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yincai.training.report.Plot.Point;

/** The plots of a report by name of their file, each with a line per model. */
final class Plots {
    private final List<Evaluated> models;

    Plots(List<Evaluated> models) {
        this.models = models;
    }

    /** The documents; the learning curves only when there are any. */
    Map<String, String> svg() {
        var files = new LinkedHashMap<String, String>();
        files.put("calibration.svg", calibration().svg());
        files.put("history.svg", history().svg());
        if (models.stream().anyMatch(m -> !m.curve().isEmpty())) {
            files.put(
                    "loss.svg",
                    curve("training loss (nats)", LearningCurve.Point::loss).svg());
            files.put(
                    "validation.svg",
                    curve("validation AUC", LearningCurve.Point::validationAuc).svg());
        }
        return files;
    }

    private Plot calibration() {
        var plot = new Plot("predicted P(right)", "share of right answers", List.of())
                .line("ideal", List.of(new Point(0, 0), new Point(1, 1)));
        for (Evaluated model : models) {
            plot.line(
                    model.name(),
                    model.report().calibration().stream()
                            .map(b -> new Point(b.predicted(), b.right()))
                            .toList());
        }
        return plot;
    }

    private Plot history() {
        List<Integer> starts =
                List.copyOf(models.getFirst().report().aucByHistory().keySet());
        List<String> names = IntStream.range(0, starts.size())
                .mapToObj(i ->
                        i + 1 < starts.size() ? starts.get(i) + "-" + (starts.get(i + 1) - 1) : starts.get(i) + "+")
                .toList();
        var plot = new Plot("earlier answers of the learner", "AUC", names);
        for (Evaluated model : models) {
            List<Double> auc = List.copyOf(model.report().aucByHistory().values());
            plot.line(
                    model.name(),
                    IntStream.range(0, auc.size())
                            .mapToObj(i -> new Point(i, auc.get(i)))
                            .toList());
        }
        return plot;
    }

    private Plot curve(String label, ToDoubleFunction<LearningCurve.Point> value) {
        var plot = new Plot("epoch", label, List.of());
        models.stream()
                .filter(m -> !m.curve().isEmpty())
                .forEach(m -> plot.line(
                        m.name(),
                        m.curve().stream()
                                .map(p -> new Point(p.epoch(), value.applyAsDouble(p)))
                                .toList()));
        return plot;
    }
}
