package org.yincai.training.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.yincai.training.fru.TrainingWatch;

/** Keeps the loss and the validation AUC of each epoch of the last training, and passes on what it hears. */
public final class LearningCurve implements TrainingWatch {
    /**
     * After an epoch.
     *
     * @param loss mean training loss in nats
     * @param validationAuc empty when no learners were held out
     */
    public record Point(int epoch, double loss, OptionalDouble validationAuc) {
        /** As a card keeps it. */
        public Map<String, Object> asMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("epoch", epoch);
            map.put("loss", loss);
            validationAuc.ifPresent(auc -> map.put("validationAuc", auc));
            return map;
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
                && map.get("loss") instanceof Number loss) {
            var auc = map.get("validationAuc") instanceof Number known
                    ? OptionalDouble.of(known.doubleValue())
                    : OptionalDouble.empty();
            return Stream.of(new Point(epoch.intValue(), loss.doubleValue(), auc));
        }
        return Stream.empty();
    }

    @Override
    public void begin(int epochs) {
        points.clear();
        next.begin(epochs);
    }

    @Override
    public void progress(int epoch, int done, int total, double loss) {
        next.progress(epoch, done, total, loss);
    }

    @Override
    public void epoch(int epoch, double loss, OptionalDouble validationAuc) {
        points.add(new Point(epoch, loss, validationAuc));
        next.epoch(epoch, loss, validationAuc);
    }

    /** The epochs so far. */
    public List<Point> points() {
        return List.copyOf(points);
    }
}
