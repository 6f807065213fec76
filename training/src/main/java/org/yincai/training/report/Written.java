package org.yincai.training.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yincai.training.evaluate.Interval;
import org.yincai.training.evaluate.Metrics;
import org.yincai.training.evaluate.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Models evaluated on one test log, in the forms a report is written in. */
public final class Written {
    private static final Map<String, String> CAPTIONS = Map.of(
            "calibration.svg", "预测概率与实际答对率 / Calibration: predicted against actual",
            "history.svg", "按已答题数的 AUC / AUC by the number of earlier answers",
            "loss.svg", "各轮训练损失 / Training loss by epoch",
            "validation.svg", "各轮验证 AUC / Validation AUC by epoch");

    private final String command;
    private final List<Evaluated> models;

    /**
     * A report.
     *
     * @param command what made it, without directories
     */
    public Written(String command, List<Evaluated> models) {
        this.command = command;
        this.models = List.copyOf(models);
    }

    /** Writes {@code report.md}, {@code report.json} and the plots into a directory, which is made when missing. */
    public void into(Path directory) throws IOException {
        Files.createDirectories(directory);
        Map<String, String> plots = new Plots(models).svg();
        for (var plot : plots.entrySet()) {
            Files.writeString(directory.resolve(plot.getKey()), plot.getValue());
        }
        var text = new StringBuilder("# 评测报告 / Evaluation\n\n`" + command + "`\n\n");
        text.append(table());
        models.forEach(m -> slices(m, text));
        plots.keySet()
                .forEach(p -> text.append("\n## ")
                        .append(CAPTIONS.get(p))
                        .append("\n\n![](")
                        .append(p)
                        .append(")\n"));
        Files.writeString(directory.resolve("report.md"), text);
        Files.writeString(directory.resolve("report.json"), json().toPrettyString());
    }

    /** One row per model over all answers, in Markdown; brackets hold 95 % intervals over learners. */
    public String table() {
        var text = new StringBuilder("| 模型 model | AUC | 学习者内 within learner | 学习者均值 learner mean | "
                + "准确率 accuracy | log-loss | RMSE | ECE | 训练 trained, s | 预测 scored, s |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
        for (Evaluated model : models) {
            Metrics m = model.report().all();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.4f | %.4f | %s | %.4f | %.4f | %s | %.1f |%n",
                    model.name(),
                    ranged(model, "auc"),
                    ranged(model, "withinLearnerAuc"),
                    m.learnerMeanAuc(),
                    m.accuracy(),
                    ranged(model, "logLoss"),
                    m.rmse(),
                    m.ece(),
                    Double.isFinite(model.trainingSeconds())
                            ? String.format(Locale.ROOT, "%.1f", model.trainingSeconds())
                            : "",
                    model.scoringSeconds()));
        }
        return text.toString();
    }

    private static String ranged(Evaluated model, String figure) {
        Report.Slice all = model.report().slice("all");
        Interval interval = all.intervals().getOrDefault(figure, new Interval(Double.NaN, Double.NaN));
        double value = all.metrics().figures().getOrDefault(figure, Double.NaN);
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", value, interval.low(), interval.high());
    }

    private static void slices(Evaluated model, StringBuilder text) {
        text.append("\n## ").append(model.name()).append("\n\n");
        text.append(
                "| 部分 slice | 答题数 answers | AUC | 学习者内 within learner | log-loss | ECE |\n|---|---|---|---|---|---|\n");
        model.report().slices().forEach((name, slice) -> {
            Metrics m = slice.metrics();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %.4f | %.4f | %.4f |%n",
                    name,
                    m.answers(),
                    m.auc(),
                    m.withinLearnerAuc(),
                    m.logLoss(),
                    m.ece()));
        });
    }

    /** Everything, for programs. */
    public ObjectNode json() {
        ObjectNode root = JsonMapper.shared().createObjectNode().put("command", command);
        ObjectNode all = root.putObject("models");
        for (Evaluated model : models) {
            ObjectNode node = all.putObject(model.name());
            if (Double.isFinite(model.trainingSeconds())) {
                node.put("trainingSeconds", model.trainingSeconds());
            }
            node.put("scoringSeconds", model.scoringSeconds());
            node.set("slices", model.report().json());
            ArrayNode bins = node.putArray("calibration");
            model.report()
                    .calibration()
                    .forEach(b -> bins.addObject()
                            .put("answers", b.answers())
                            .put("predicted", b.predicted())
                            .put("right", b.right()));
            ArrayNode curve = node.putArray("curve");
            model.curve().forEach(p -> curve.addPOJO(p.asMap()));
        }
        return root;
    }
}
