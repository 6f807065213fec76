package org.yincai.training.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.scales.Purpose;
import org.yincai.recommender.scales.ScaleAbility;
import org.yincai.recommender.scales.ScaleItem;
import org.yincai.recommender.scales.ScaleOptions;
import org.yincai.recommender.scales.ScalePool;
import org.yincai.recommender.scales.ScalePool.Given;
import org.yincai.recommender.scales.ScaleTest;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.evaluate.Scored;

/**
 * The protocol of BOBCAT (Ghosh and Lan, IJCAI 2021): of each test learner's items, each at the first try, a fifth drawn
 * at random is foretold from the answers to n others that the test chooses among the rest; pooled AUC, mean over draws.
 */
final class BobcatProtocol {
    static final int LEAST_ANSWERS = 20;
    private static final List<Integer> LENGTHS = List.of(1, 3, 5, 10);
    private static final int LONGEST = 10;
    private static final int PARTS = 5;
    private static final double OFTEN = .2;

    private final ScaleCalibration calibration;
    private final ScaleOptions options;
    private final int bank;

    /** How the next question is chosen. */
    enum Chooser {
        /** {@link ScaleTest} for all questions of the pool. */
        ADAPTIVE,
        /** Most Fisher information on the general ability at its mean. */
        PLAIN_INFORMATION,
        RANDOM
    }

    BobcatProtocol(ScaleCalibration calibration, ScaleOptions options, int bank) {
        this.calibration = calibration;
        this.options = options;
        this.bank = bank;
    }

    /** Mean figures by name over so many draws. */
    Map<String, Double> run(List<Taken> learners, Chooser chooser, int draws, long seed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            Map<Integer, List<Scored>> scored = new LinkedHashMap<>();
            LENGTHS.forEach(n -> scored.put(n, new ArrayList<>()));
            var exposed = new Exposed<ItemId>();
            for (int i = 0; i < learners.size(); i++) {
                var random = new Random(seed + 1_000_003L * draw + i);
                exposed.add(test(learners.get(i), i, chooser, random, scored));
            }
            scored.forEach((n, list) -> figures.merge("auc@" + n, Scored.auc(list) / draws, Double::sum));
            figures.merge("exposedAbove20", exposed.above(OFTEN, bank) / draws, Double::sum);
            figures.merge("overlap", exposed.overlap() / draws, Double::sum);
        }
        return figures;
    }

    private List<ItemId> test(
            Taken learner, int number, Chooser chooser, Random random, Map<Integer, List<Scored>> scored) {
        List<Answer> answers = new ArrayList<>(learner.answers());
        Collections.shuffle(answers, random);
        int open = answers.size() - (answers.size() + PARTS - 1) / PARTS;
        List<ScaleItem> items =
                answers.stream().map(answer -> calibration.item(answer.item())).toList();
        var pool = new ScalePool(items, options);
        List<Integer> eligible = IntStream.range(0, open).boxed().toList();
        var test = new ScaleTest(pool, Purpose.WHOLE_POOL, eligible);
        List<Given> given = new ArrayList<>();
        while (given.size() < LONGEST) {
            int next = next(chooser, pool, test, eligible, given);
            given.add(new Given(next, answers.get(next).correct()));
            List<Scored> at = scored.get(given.size());
            if (at != null) {
                ScaleAbility ability = pool.ability(given);
                for (int i = open; i < items.size(); i++) {
                    float p = (float) pool.predict(ability, i);
                    at.add(new Scored(number, i, i, p, answers.get(i).correct()));
                }
            }
        }
        return given.stream().map(one -> items.get(one.item()).id()).toList();
    }

    private static int next(
            Chooser chooser, ScalePool pool, ScaleTest test, List<Integer> eligible, List<Given> given) {
        if (chooser == Chooser.ADAPTIVE) {
            return test.next(given).orElseThrow();
        }
        List<Integer> asked = given.stream().map(Given::item).toList();
        List<Integer> left = eligible.stream().filter(i -> !asked.contains(i)).toList();
        if (chooser == Chooser.RANDOM) {
            return left.getFirst();
        }
        ScaleAbility ability = pool.ability(given);
        int best = left.getFirst();
        for (int item : left) {
            if (information(pool, ability, item) > information(pool, ability, best)) {
                best = item;
            }
        }
        return best;
    }

    private static double information(ScalePool pool, ScaleAbility ability, int item) {
        double p = pool.predict(ability, item);
        double a = pool.items().get(item).discrimination();
        return a * a * p * (1 - p);
    }
}
