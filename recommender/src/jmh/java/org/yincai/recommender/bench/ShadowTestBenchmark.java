package org.yincai.recommender.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.AdaptiveTest;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.assess.AdaptiveTest.Next;
import org.yincai.recommender.assess.Blueprint;
import org.yincai.recommender.assess.Blueprint.Bound;
import org.yincai.recommender.assess.Criterion;
import org.yincai.recommender.assess.ResponseCurve;
import org.yincai.recommender.assess.StopRules;
import org.yincai.recommender.assess.TestItem;
import org.yincai.recommender.assess.TestPlan;

/**
 * The next question of tests of 40 by a shadow test: 2PL items at random in 12 skills (2 to 4 questions each), 4 bands of
 * difficulty (8 to 12), 5 kinds (6 to 9) and 40 sets of three enemies; 61 bounds over a bank. {@code next} goes through
 * the questions of 50 learners, {@code make} makes the test.
 *
 * <pre>
 * mvn -Pquick,bench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -pl recommender -am
 * java -cp recommender/target/test-classes:recommender/target/classes:inference/target/classes:models/target/classes:$(cat recommender/target/bench.cp) \
 *     org.openjdk.jmh.Main ShadowTestBenchmark
 * </pre>
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ShadowTestBenchmark {
    private static final int LENGTH = 40;
    private static final int LEARNERS = 50;
    private static final TestPlan PLAN =
            new TestPlan(Criterion.MAXIMUM_INFORMATION, 3, Map.of(), Map.of(), 1, 0);
    private static final StopRules RULES = new StopRules(LENGTH, LENGTH, 0, 0, 0, Duration.ofHours(1));

    /** Items of the bank. */
    @Param({"400", "1000"})
    int items;

    private final List<List<Given>> asked = new ArrayList<>();
    private List<TestItem> bank;
    private Blueprint blueprint;
    private AdaptiveTest test;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        var random = new SplittableRandom(1);
        bank = IntStream.range(0, items)
                .mapToObj(i -> new TestItem(
                        new ItemId("q" + i),
                        new SkillId("s" + random.nextInt(12)),
                        new ResponseCurve(.5 + 1.5 * random.nextDouble(), 1.2 * random.nextGaussian(), 0, 1),
                        false))
                .toList();
        blueprint = new Blueprint(LENGTH, bounds(random));
        test = make();
        for (int learner = 0; learner < LEARNERS; learner++) {
            double theta = random.nextGaussian();
            List<Given> given = new ArrayList<>();
            while (test.next(given, Duration.ZERO, learner) instanceof Next.Ask ask) {
                asked.add(List.copyOf(given));
                boolean correct = random.nextDouble() < ask.item().curve().right(theta);
                given.add(new Given(ask.item(), correct));
            }
        }
    }

    private List<Bound> bounds(SplittableRandom random) {
        List<Bound> bounds = new ArrayList<>();
        for (int skill = 0; skill < 12; skill++) {
            var id = new SkillId("s" + skill);
            bounds.add(Bound.of(id.value(), bank, item -> item.skill().equals(id), 2, 4));
        }
        for (int band = 0; band < 4; band++) {
            int of = band;
            bounds.add(Bound.of("band " + band, bank, item -> band(item) == of, 8, 12));
        }
        for (int kind = 0; kind < 5; kind++) {
            int of = kind;
            bounds.add(Bound.of("kind " + kind, bank, item -> item.id().value().hashCode() % 5 == of, 6, 9));
        }
        for (int set = 0; set < 40; set++) {
            List<ItemId> enemies = random.ints(3, 0, items)
                    .distinct()
                    .mapToObj(i -> bank.get(i).id())
                    .toList();
            bounds.add(Bound.enemies("enemies " + set, enemies));
        }
        return bounds;
    }

    private static int band(TestItem item) {
        return Math.clamp((int) Math.floor(item.curve().difficulty()) + 2, 0, 3);
    }

    @Benchmark
    public Next next() {
        turn = (turn + 1) % asked.size();
        return test.next(asked.get(turn), Duration.ZERO, turn / LENGTH);
    }

    @Benchmark
    public AdaptiveTest make() {
        return AdaptiveTest.of(bank, PLAN, RULES, blueprint);
    }
}
