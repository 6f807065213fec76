package org.yincai.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yincai.training.fru.TrainingWatch;

/** Keeps the loss and the validation AUC of each epoch of the last training, and passes on what it hears. */
public final class LearningCurve implements TrainingWatch {
    /**
     * After an epoch.
     *
     * @param loss mean training loss in nats
     */
    public record Point(int epoch, double loss, double validationAuc) {
        /** As a card keeps it. */
        public Map<String, Object> asMap() {
            return Map.of("epoch", epoch, "loss", loss, "validationAuc", validationAuc);
        }
    }

    private final TrainingWatch next;
    private final List<Point> points = new ArrayList<>();

    public LearningCurve(TrainingWatch next) {
        this.next = next;
    }

    /** The curve that a card keeps under {@code curve}; empty when it keeps none. */
    public static List<Point> ofCard(Map<String, Object> training) {
        return training.get("curve") instanceof List<?> list
                ? list.stream().flatMap(LearningCurve::point).toList()
                : List.of();
    }

    private static Stream<Point> point(Object entry) {
        if (entry instanceof Map<?, ?> map
                && map.get("epoch") instanceof Number epoch
                && map.get("loss") instanceof Number loss
                && map.get("validationAuc") instanceof Number auc) {
            return Stream.of(new Point(epoch.intValue(), loss.doubleValue(), auc.doubleValue()));
        }
        return Stream.empty();
    }

    @Override
    public void progress(int epoch, int done, int total, double loss) {
        next.progress(epoch, done, total, loss);
    }

    @Override
    public void epoch(int epoch, double loss, double validationAuc) {
        if (epoch == 1) {
            points.clear();
        }
        points.add(new Point(epoch, loss, validationAuc));
        next.epoch(epoch, loss, validationAuc);
    }

    /** The epochs so far. */
    public List<Point> points() {
        return List.copyOf(points);
    }
}
