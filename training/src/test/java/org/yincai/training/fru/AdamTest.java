package org.yincai.training.fru;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class AdamTest {
    private static final float RATE = 0.01f;

    @Test
    void what_items_have_of_their_own_moves_at_a_rate_of_its_own() {
        try (NDManager manager = NDManager.newBaseManager()) {
            FruWeights weights = FruWeights.random(manager, 3, 2, 4, 4, true, 1);
            var before = new HashMap<String, Float>();
            weights.all().forEach((name, array) -> before.put(name, array.toFloatArray()[0]));
            try (var collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(weights.all().values().stream()
                        .map(NDArray::sum)
                        .reduce(NDArray::add)
                        .orElseThrow());
            }

            new Adam(manager, weights, new Schedule(RATE, 1, 1_000_000), 3).step(manager);

            weights.all().forEach((name, array) -> {
                double moved = requireNonNull(before.get(name)) - array.toFloatArray()[0];
                boolean ofItem = name.equals("item") || name.equals("itemScale");
                assertThat(moved).as(name).isCloseTo(ofItem ? 3 * RATE : RATE, within(1e-4));
            });
        }
    }
}
