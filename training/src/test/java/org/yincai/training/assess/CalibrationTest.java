package org.yincai.training.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.ResponseCurve;
import org.yincai.recommender.scales.ScaleItem;
import org.yincai.training.data.AnswerLog.Answer;

class CalibrationTest {
    private static final int ITEMS = 12;

    private static ItemId id(int i) {
        return new ItemId("q" + i);
    }

    private static double slope(int i) {
        return .6 + i % 4 * .4;
    }

    private static double difficulty(int i) {
        return (i - 6) / 3.0;
    }

    private static List<Taken> learners(int count, double guess) {
        var random = new SplittableRandom(3);
        return IntStream.range(0, count)
                .mapToObj(l -> {
                    double theta = random.nextGaussian();
                    var answers = new ArrayList<Answer>();
                    for (int i = 0; i < ITEMS; i++) {
                        double p = new ResponseCurve(slope(i), difficulty(i), guess, 1).right(theta);
                        answers.add(new Answer(id(i), random.nextDouble() < p, -1));
                    }
                    return new Taken("u" + l, answers);
                })
                .toList();
    }

    @Test
    void curves_of_simulated_learners_are_recovered() {
        Map<ItemId, ResponseCurve> curves = CurveCalibration.of(learners(1_500, 0), false);

        for (int i = 0; i < ITEMS; i++) {
            ResponseCurve curve = Objects.requireNonNull(curves.get(id(i)));
            assertThat(curve.discrimination()).isCloseTo(slope(i), within(.35));
            assertThat(curve.difficulty()).isCloseTo(difficulty(i), within(.35));
            assertThat(curve.guess()).isZero();
        }
    }

    @Test
    void guessing_is_seen_in_hard_items() {
        Map<ItemId, ResponseCurve> curves = CurveCalibration.of(learners(1_500, .3), true);
        ResponseCurve hard = Objects.requireNonNull(curves.get(id(11)));

        assertThat(hard.guess()).isCloseTo(.3, within(.08));
        assertThat(hard.right(-3)).isCloseTo(.3, within(.1));
    }

    @Test
    void scales_are_recovered_and_an_item_nobody_took_is_as_its_skill() {
        Map<ItemId, List<SkillId>> tags = new LinkedHashMap<>();
        for (int i = 0; i <= ITEMS; i++) {
            tags.put(id(i), List.of(new SkillId(i < 6 ? "easy" : "hard")));
        }
        var options = new ScaleCalibration.Options(.3, 1, 6, 20);
        ScaleCalibration calibration = ScaleCalibration.of(learners(800, 0), tags, options);

        for (int i = 0; i < ITEMS; i++) {
            ScaleItem item = calibration.item(id(i));
            double easiness = -slope(i) * difficulty(i);
            assertThat(item.easiness()).isCloseTo(easiness, within(.25 + .1 * Math.abs(easiness)));
            assertThat(item.discrimination()).isCloseTo(slope(i), within(.5));
            assertThat(item.doubt()).isLessThan(.05);
        }
        ScaleItem unknown = calibration.item(id(ITEMS));
        assertThat(unknown.easiness()).isBetween(-2.5, calibration.item(id(6)).easiness());
        assertThat(unknown.doubt()).isEqualTo(1);
    }

    @Test
    void the_intake_of_an_item_is_the_ability_of_who_takes_it() {
        List<Taken> all = learners(400, 0);
        List<Taken> some = new ArrayList<>();
        for (Taken one : all) {
            long right = one.answers().stream().filter(Answer::correct).count();
            some.add(new Taken(
                    one.learner(), one.answers().subList(right >= 6 ? 1 : 0, right >= 6 ? ITEMS : ITEMS - 1)));
        }
        Map<ItemId, List<SkillId>> tags = new LinkedHashMap<>();
        IntStream.range(0, ITEMS).forEach(i -> tags.put(id(i), List.of(new SkillId("s" + i % 2))));
        ScaleCalibration calibration = ScaleCalibration.of(some, tags, new ScaleCalibration.Options(.3, 1, 6, 5));

        assertThat(calibration.item(id(11)).intake()).isGreaterThan(.4);
        assertThat(calibration.item(id(0)).intake()).isLessThan(-.4);
        assertThat(calibration.item(id(5)).intake()).isCloseTo(0, within(.25));
    }

    @Test
    void exposure_counts_items_and_pairs() {
        var exposed = new Exposed<String>();
        exposed.add(List.of("a", "b"));
        exposed.add(List.of("a", "c"));
        exposed.add(List.of("a", "b"));
        exposed.add(List.of("d", "e"));

        assertThat(exposed.above(.5, 10)).isEqualTo(.1);
        assertThat(exposed.overlap()).isCloseTo((1 + 2 + 1) / 6.0 / 2, within(1e-12));
    }
}
