package org.yincai.training.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yincai.training.report.Plot.Point;

/** The plots of a report by name of their file, each with a line per model. */
final class Plots {
    private final List<Evaluated> models;

    Plots(List<Evaluated> models) {
        this.models = models;
    }

    /** The documents; the learning curves only of models that have some. */
    Map<String, String> svg() {
        var files = new LinkedHashMap<String, String>();
        files.put("calibration.svg", calibration().svg());
        files.put("history.svg", history().svg());
        curve(files, "loss.svg", "training loss (nats)", p -> OptionalDouble.of(p.loss()));
        curve(files, "validation.svg", "validation AUC", LearningCurve.Point::validationAuc);
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

    private void curve(
            Map<String, String> files, String file, String label, Function<LearningCurve.Point, OptionalDouble> value) {
        var plot = new Plot("epoch", label, List.of());
        boolean any = false;
        for (Evaluated model : models) {
            List<Point> points = model.curve().stream()
                    .filter(p -> value.apply(p).isPresent())
                    .map(p -> new Point(p.epoch(), value.apply(p).orElseThrow()))
                    .toList();
            if (!points.isEmpty()) {
                plot.line(model.name(), points);
                any = true;
            }
        }
        if (any) {
            files.put(file, plot.svg());
        }
    }
}
