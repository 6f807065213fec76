package org.yincai.training.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.TrainingWatch;

/** Each baseline on learners whose truth is known. */
class BaselinesTest {
    private static final TrainingWatch SILENT = TrainingWatch.SILENT;
    private static final SkillId SKILL = new SkillId("s");
    private static final List<ItemId> ITEMS =
            IntStream.range(0, 10).mapToObj(i -> new ItemId("i" + i)).toList();

    /** 600 learners of 30 answers to ten items of one skill; the logit is told (ability, {item, wins, losses}). */
    private static AnswerLog log(ToDoubleBiFunction<Double, int[]> logit) {
        var random = new Random(5);
        var learners = new ArrayList<Learner>();
        for (int i = 0; i < 600; i++) {
            double ability = random.nextGaussian();
            int[] counts = new int[3];
            var answers = new ArrayList<Answer>();
            for (int t = 0; t < 30; t++) {
                counts[0] = random.nextInt(ITEMS.size());
                boolean correct = random.nextDouble() < 1 / (1 + Math.exp(-logit.applyAsDouble(ability, counts)));
                counts[correct ? 1 : 2]++;
                answers.add(new Answer(ITEMS.get(counts[0]), correct, -1));
            }
            learners.add(new Learner("u" + i, answers));
        }
        Map<ItemId, List<SkillId>> skills = new LinkedHashMap<>();
        ITEMS.forEach(item -> skills.put(item, List.of(SKILL)));
        return new AnswerLog(List.of(SKILL), skills, learners);
    }

    private static OnlineBaseline.Knowledge told(Baseline baseline, int wins, int losses) {
        OnlineBaseline.Knowledge knowledge = ((OnlineBaseline) baseline).start();
        for (int i = 0; i < wins + losses; i++) {
            knowledge.learn(ITEMS.get(i % ITEMS.size()), i < wins);
        }
        return knowledge;
    }

    @Test
    void the_item_mean_is_the_share_of_right_answers_drawn_to_the_mean() {
        ItemId never = new ItemId("never");
        AnswerLog log = log((ability, now) -> now[0] < 5 ? 2 : -2);
        Baseline mean = ItemMean.train(log, 1, SILENT);

        assertThat(told(mean, 0, 0).predict(ITEMS.getFirst())).isCloseTo(1 / (1 + Math.exp(-2)), within(0.03));
        assertThat(told(mean, 9, 0).predict(ITEMS.getLast())).isCloseTo(1 / (1 + Math.exp(2)), within(0.03));
        assertThat(told(mean, 0, 0).predict(never)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void the_response_model_recovers_curves_and_the_order_of_abilities() {
        AnswerLog log = log((ability, now) -> (now[0] % 2 == 0 ? 2 : 0.7) * ability + (now[0] - 4.5) / 3);
        Irt irt = (Irt) Irt.train(log, 1, SILENT);

        for (int i = 0; i < ITEMS.size(); i++) {
            ItemCurve curve = irt.curve(ITEMS.get(i));
            assertThat(curve.a()).as("a of %d", i).isCloseTo(i % 2 == 0 ? 2 : 0.7, within(0.45));
            assertThat(curve.d()).as("d of %d", i).isCloseTo((i - 4.5) / 3, within(0.3));
        }
        double last = Double.NEGATIVE_INFINITY;
        for (int wins = 0; wins <= 10; wins += 2) {
            Irt.Ability ability = irt.start();
            for (int i = 0; i < 10; i++) {
                ability.learn(ITEMS.get(i), i >= 10 - wins);
            }
            assertThat(ability.mean()).isGreaterThan(last);
            last = ability.mean();
        }
    }

    @Test
    void performance_factors_learn_that_wins_help_and_losses_hurt() {
        Baseline pfa = CountRegression.pfa(
                log((ability, now) -> Math.log1p(now[1]) - 0.5 * Math.log1p(now[2]) - 0.5), 1, SILENT);
        ItemId item = ITEMS.getFirst();

        assertThat(told(pfa, 0, 0).predict(item)).isCloseTo(1 / (1 + Math.exp(0.5)), within(0.05));
        assertThat(told(pfa, 6, 0).predict(item)).isCloseTo(1 / (1 + Math.exp(0.5 - Math.log(7))), within(0.05));
        assertThat(told(pfa, 0, 6).predict(item)).isLessThan(told(pfa, 0, 0).predict(item));
    }

    @Test
    void best_lr_learns_items_too() {
        Baseline best = CountRegression.best(log((ability, now) -> now[0] < 5 ? 1.5 : -1.5), 1, SILENT);

        assertThat(told(best, 1, 1).predict(ITEMS.getFirst())).isGreaterThan(0.75);
        assertThat(told(best, 1, 1).predict(ITEMS.getLast())).isLessThan(0.25);
    }

    @Test
    void tracing_believes_in_a_skill_after_right_answers() {
        Baseline bkt = BktBySkill.train(log((ability, now) -> now[1] > 2 ? 3 : -1), 1, SILENT);

        assertThat(told(bkt, 8, 0).predict(ITEMS.getFirst())).isGreaterThan(0.85);
        assertThat(told(bkt, 0, 8).predict(ITEMS.getFirst())).isLessThan(0.6);
    }

    @Test
    void every_answer_is_scored_once_and_none_depends_on_what_comes_later() {
        Split split = Split.byLearner(Logs.log(80, 30, false, 2), 0.3, 1);
        Learner first = split.test().learners().getFirst();
        List<Answer> turned = first.answers().stream()
                .map(a -> new Answer(a.item(), !a.correct(), a.atSeconds()))
                .toList();
        int half = turned.size() / 2;
        var mixed = new ArrayList<>(first.answers().subList(0, half));
        mixed.addAll(turned.subList(half, turned.size()));
        List<Baseline.Trainer> all =
                List.of(ItemMean::train, Irt::train, BktBySkill::train, CountRegression::pfa, CountRegression::best);
        for (Baseline.Trainer trainer : all) {
            Baseline baseline = trainer.train(split.train(), 1, SILENT);

            List<Scored> scored = baseline.score(split.test());
            List<Scored> other = baseline.score(split.test().with(List.of(new Learner("x", mixed))));

            assertThat(scored)
                    .hasSize(split.test().answers())
                    .allSatisfy(s -> assertThat(s.p()).isBetween(0f, 1f));
            for (int i = 0; i <= half && i < other.size(); i++) {
                assertThat(other.get(i).p()).isEqualTo(scored.get(i).p());
            }
        }
    }
}
