package org.yincai.training.goals;

import java.util.List;
import java.util.SplittableRandom;

/** Any item that is offered, or any item at all of any skill. */
record ByChance(Pool pool, boolean anywhere) implements Guide {
    @Override
    public String id() {
        return anywhere ? "random, any skill" : "random";
    }

    @Override
    public double[] scores(List<Walk> walks) {
        return walks.stream()
                .flatMapToDouble(
                        w -> w.offered().stream().mapToDouble(i -> w.chance().nextDouble()))
                .toArray();
    }

    @Override
    public int[] next(List<Walk> walks) {
        return anywhere ? walks.stream().mapToInt(w -> anyItem(w.chance())).toArray() : Guide.super.next(walks);
    }

    private int anyItem(SplittableRandom chance) {
        while (true) {
            List<Integer> items =
                    pool.of(pool.skills().get(chance.nextInt(pool.skills().size())));
            if (!items.isEmpty()) {
                return items.get(chance.nextInt(items.size()));
            }
        }
    }
}
