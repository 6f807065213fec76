package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Double deep Q-learning (van Hasselt, Guez and Silver 2016) of what each item adds to the goal until the walk ends, in the
 * simulator, from {@link Sights}. The reward of an answer is what it adds to the normalised gain.
 *
 * <pre>
 * target = r + Q'(s', argmax_a Q(s', a))      Q' the network some updates ago; nothing is added after the last step
 * </pre>
 */
final class QLearning {
    private static final int WALKS = 256;
    private static final int BATCH = 128;
    private static final int UPDATES = 12;
    private static final int MEMORY = 40_000;
    private static final int FORESEEN = 10;
    private static final int FREEZE = 200;
    private static final double RATE = 1e-3;
    private static final double LEAST_CHANCE = 0.05;

    private final Ground ground;
    private final int steps;
    private final Network network;
    private final Network frozen;
    private final List<Lesson> memory = new ArrayList<>();
    private final Random random;
    private int kept;
    private int updates;

    QLearning(Ground ground, int steps, long seed) {
        this.ground = ground;
        this.steps = steps;
        network = new Network(Sights.SIZE, seed);
        frozen = new Network(Sights.SIZE, seed);
        random = new Random(seed);
    }

    /**
     * Learns from so many simulated answers at least.
     *
     * @param quests of learners that are not judged, each with something left to gain
     */
    Guide learn(List<Quest> quests, long answers) {
        List<Quest> mixed = new ArrayList<>(quests);
        long begun = ground.answers();
        long done = 0;
        while (done < answers) {
            Collections.shuffle(mixed, random);
            // the first half of the answers is for finding out
            double chance = Math.max(LEAST_CHANCE, 1 - 2.0 * done / answers);
            walk(mixed.subList(0, Math.min(WALKS, mixed.size())), chance);
            done = ground.answers() - begun;
        }
        return new Learned(ground.view(), network, steps);
    }

    private void walk(List<Quest> quests, double chance) {
        List<Walk> walks = ground.start(quests, random.nextLong());
        float[] first = ground.mastery(walks);
        float[] before = first;
        float[][] sights = Sights.of(walks, ground.view(), steps);
        for (int step = 0; step < steps; step++) {
            int[] chosen = new int[walks.size()];
            float[][] taken = choose(walks, sights, chance, chosen);
            ground.show(walks, chosen);
            float[] after = ground.mastery(walks);
            sights = Sights.of(walks, ground.view(), steps);
            int at = 0;
            for (int i = 0; i < chosen.length; i++) {
                int offered = walks.get(i).offered().size();
                boolean last = step == steps - 1;
                float[][] next = last ? new float[0][] : some(sights, at, offered);
                remember(new Lesson(taken[i], (after[i] - before[i]) / (1 - first[i]), next));
                at += offered;
            }
            before = after;
            study();
        }
    }

    private float[][] choose(List<Walk> walks, float[][] sights, double chance, int[] chosen) {
        float[][] taken = new float[chosen.length][];
        int at = 0;
        for (int i = 0; i < chosen.length; i++) {
            int offered = walks.get(i).offered().size();
            boolean any = random.nextDouble() < chance;
            int place = any ? random.nextInt(offered) : best(network, sights, at, at + offered) - at;
            chosen[i] = walks.get(i).offered().get(place);
            taken[i] = sights[at + place];
            at += offered;
        }
        return taken;
    }

    /** Offers come in no order, so the first are as good as any. */
    private static float[][] some(float[][] sights, int from, int offered) {
        return Arrays.copyOfRange(sights, from, from + Math.min(FORESEEN, offered));
    }

    private void remember(Lesson lesson) {
        if (memory.size() < MEMORY) {
            memory.add(lesson);
        } else {
            memory.set(kept % MEMORY, lesson);
        }
        kept++;
    }

    private void study() {
        for (int i = 0; i < UPDATES && memory.size() >= BATCH; i++) {
            for (int k = 0; k < BATCH; k++) {
                Lesson lesson = memory.get(random.nextInt(memory.size()));
                float[][] next = lesson.next();
                double later = next.length == 0 ? 0 : frozen.value(next[best(network, next, 0, next.length)]);
                network.error(lesson.sight(), lesson.reward() + later);
            }
            network.update(RATE, BATCH);
            if (++updates % FREEZE == 0) {
                frozen.copy(network);
            }
        }
    }

    private static int best(Network network, float[][] sights, int from, int to) {
        int best = from;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = network.value(sights[i]);
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    @SuppressWarnings("ArrayRecordComponent") // made for one answer and never compared
    private record Lesson(float[] sight, double reward, float[][] next) {}

    /** Wants what adds most. */
    private record Learned(Reading view, Network network, int steps) implements Guide {
        @Override
        public String id() {
            return "q-learning";
        }

        @Override
        public double[] scores(List<Walk> walks) {
            return Arrays.stream(Sights.of(walks, view, steps))
                    .mapToDouble(network::value)
                    .toArray();
        }
    }
}
