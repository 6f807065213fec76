package org.yincai.training.fru;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adam (Kingma and Ba, ICLR 2015) with the gradient clipped by its global norm. */
final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final double MOST_NORM = 1;

    private final FruWeights weights;
    private final Schedule schedule;
    private final float itemRate;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> variances = new LinkedHashMap<>();
    private int steps;

    /**
     * Begins with the first step of a schedule.
     *
     * @param itemRate times the schedule's rate at which {@link FruWeights#ITEMS} move
     */
    Adam(NDManager manager, FruWeights weights, Schedule schedule, float itemRate) {
        this.weights = weights;
        this.schedule = schedule;
        this.itemRate = itemRate;
        weights.all().forEach((name, array) -> {
            means.put(name, manager.zeros(array.getShape()));
            variances.put(name, manager.zeros(array.getShape()));
        });
    }

    /** Moves the weights against their gradients and clears these. */
    void step(NDManager manager) {
        steps++;
        float rate = schedule.at(steps);
        double bias = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        float scale = clipping(manager);
        weights.all().forEach((name, array) -> {
            float ofArray = FruWeights.ITEMS.contains(name) ? itemRate * rate : rate;
            NDArray gradient = array.getGradient();
            gradient.attach(manager);
            array.getNDArrayInternal()
                    .adamUpdate(
                            new NDList(array, gradient, means.get(name), variances.get(name)),
                            new NDList(array),
                            ofArray,
                            (float) (ofArray * bias),
                            0,
                            scale,
                            -1,
                            BETA1,
                            BETA2,
                            EPSILON,
                            false,
                            false);
        });
    }

    private float clipping(NDManager manager) {
        double squares = 0;
        for (NDArray array : weights.all().values()) {
            NDArray gradient = array.getGradient();
            gradient.attach(manager);
            squares += gradient.square().sum().getFloat();
        }
        double norm = Math.sqrt(squares);
        if (!Double.isFinite(norm)) {
            throw new IllegalStateException("the gradient is not finite; lower the learning rate");
        }
        return (float) Math.min(1, MOST_NORM / Math.max(norm, 1e-12));
    }
}
