package org.yincai.training.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.data.Split;

class GoalTrialTest {
    private static final SkillId ONE = new SkillId("one");
    private static final SkillId TWO = new SkillId("two");

    /** Two skills of 24 items each, one in four easy; learners of 30 answers who end with the second skill. */
    private static AnswerLog log(String names, int learners) {
        var items = new LinkedHashMap<ItemId, List<SkillId>>();
        for (int i = 0; i < 24; i++) {
            String ending = i % 4 == 0 ? "e" : "h";
            items.put(new ItemId("a" + i + ending), List.of(ONE));
            items.put(new ItemId("b" + i + ending), List.of(TWO));
        }
        List<ItemId> ids = List.copyOf(items.keySet());
        var random = new Random(3);
        var all = new ArrayList<Learner>();
        for (int l = 0; l < learners; l++) {
            var answers = new ArrayList<Answer>();
            for (int i = 0; i < 30; i++) {
                int item = 2 * random.nextInt(24) + (i < 18 ? 0 : 1);
                answers.add(new Answer(ids.get(item), random.nextBoolean(), -1));
            }
            all.add(new Learner(names + l, answers));
        }
        return new AnswerLog(List.of(ONE, TWO), items, all);
    }

    private static Map<String, Journeys> run(boolean drawn, int seeds) {
        Map<String, Journeys> all = new LinkedHashMap<>();
        try (var world = new LuckyTracer();
                var guide = new LuckyTracer()) {
            new GoalTrial(new Split(log("train", 12), log("test", 30)), world, guide, 6, drawn, 100)
                    .run(seeds, 1_000, j -> all.put(j.guide(), j));
        }
        return all;
    }

    @Test
    void what_a_learner_met_last_is_the_goal() {
        List<Quest> quests = Quest.of(log("u", 2));
        assertThat(quests).hasSize(2).allSatisfy(quest -> {
            assertThat(quest.goal()).isEqualTo(TWO);
            assertThat(quest.past()).hasSize(21);
        });
        assertThat(Quest.of(log("u", 1)
                        .with(List.of(new Learner(
                                "short",
                                log("u", 1).learners().getFirst().answers().subList(0, 19))))))
                .isEmpty();
    }

    @Test
    void looking_ahead_and_learning_beat_chance_and_the_same_seeds_give_the_same_walks() {
        Map<String, Journeys> all = run(true, 2);
        assertThat(all)
                .containsOnlyKeys(
                        "random, any skill", "random", "practice-1", "practice-2", "q-learning", "look-ahead");
        double chance = gain(all, "random");
        assertThat(gain(all, "look-ahead")).isGreaterThan(chance + 0.02);
        assertThat(gain(all, "q-learning")).isGreaterThan(chance);
        assertThat(gain(all, "random, any skill")).isLessThan(gain(all, "look-ahead"));
        assertThat(gain(run(true, 2), "look-ahead")).isEqualTo(gain(all, "look-ahead"));
    }

    @Test
    void the_likelier_answer_can_be_taken_for_sure() {
        Journeys sure = of(run(false, 1), "look-ahead");
        assertThat(List.of(sure.mastery().getFirst())).allSatisfy(path -> {
            if (path[0] > 0.5) {
                assertThat(path[20]).isGreaterThan(path[0]);
            }
        });
    }

    private static double gain(Map<String, Journeys> all, String guide) {
        return of(all, guide).gain(Rule.ALL, 10).mean();
    }

    private static Journeys of(Map<String, Journeys> all, String guide) {
        return Objects.requireNonNull(all.get(guide));
    }

    @Test
    void an_item_comes_back_only_when_all_were_shown_and_it_has_rested() {
        try (var tracer = new LuckyTracer()) {
            var walk = new Walk(ONE, List.of(0, 1, 2, 3, 4, 5), 4, tracer.fresh(), tracer.fresh(), 1);
            for (int i = 0; i < 12; i++) {
                List<Integer> resting = walk.path().subList(i < 6 ? 0 : i - 4, i);
                assertThat(walk.offered()).isNotEmpty().noneMatch(resting::contains);
                walk.show(walk.offered().getFirst());
            }
            assertThat(new HashSet<>(walk.path().subList(0, 6))).hasSize(6);
            var only = new Walk(ONE, List.of(7), 4, tracer.fresh(), tracer.fresh(), 1);
            only.show(7);
            assertThat(only.offered()).containsExactly(7);
        }
    }

    @Test
    void a_gain_is_a_share_of_what_was_missing() {
        double[] path = {0.5, 0.55, 0.65, 0.4};
        assertThat(Rule.ALL.gain(path, 3)).isCloseTo(-0.2, within(1e-12));
        assertThat(Rule.ENDED.gain(path, 3)).isCloseTo(0.3, within(1e-12));
        assertThat(Rule.ENDED.counts(new double[] {0.6})).isFalse();
    }

    @Test
    void quests_of_one_learner_are_no_independent_evidence() {
        double[][] paths = {{0.5, 0.6}, {0.5, 0.6}, {0.5, 0.5}, {0.5, 0.5}};
        List<Quest> two = List.of(quest("a"), quest("a"), quest("b"), quest("b"));
        List<Quest> four = List.of(quest("a"), quest("b"), quest("c"), quest("d"));
        var clustered = new Journeys("g", two, List.<double[][]>of(paths)).gain(Rule.ALL, 1);
        var independent = new Journeys("g", four, List.<double[][]>of(paths)).gain(Rule.ALL, 1);
        assertThat(clustered.mean()).isEqualTo(independent.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(clustered.half()).isGreaterThan(1.5 * independent.half());
    }

    private static Quest quest(String learner) {
        return new Quest(learner, List.of(), ONE);
    }
}
