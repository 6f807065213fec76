package org.yincai.recommender.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.fixture.Ladder;

class WaysTest {
    private final Way gain = new ExpectedGain("gain", GainWeights.plain());

    private static SkillView view(int skill, double mean, double readiness, boolean goal, int tries) {
        return new SkillView(
                Ladder.mastery(skill, mean, 4),
                readiness,
                readiness,
                skill,
                goal,
                goal ? 0 : 1,
                0,
                tries,
                false,
                0.5,
                Answered.NOTHING);
    }

    private static Option option(int skill, double predicted, SkillView... views) {
        return new Option(Ladder.item(skill, "a"), predicted, 0, List.of(views));
    }

    private static Option known(int skill, double mean) {
        return option(skill, 0.7, view(skill, mean, 1, true, 0));
    }

    private static int best(Way way, Option... options) {
        Draw draw = Draw.of(way, List.of(options), 0);
        return List.of(options).indexOf(draw.options().get(draw.draw(1).orElseThrow()));
    }

    @Test
    void practice_wants_what_can_be_learned() {
        assertThat(best(gain, known(0, 0.9), known(1, 0.4))).isEqualTo(1);
        Option unready = option(1, 0.7, view(1, 0.4, 0.1, true, 0));
        assertThat(best(gain, unready, known(2, 0.45))).isEqualTo(1);
        Option outOfReach = option(1, 0.1, view(1, 0.4, 1, true, 0));
        assertThat(best(gain, outOfReach, known(2, 0.4))).isEqualTo(1);
        Option tired = option(1, 0.7, view(1, 0.4, 1, true, 8));
        assertThat(best(gain, tired, known(2, 0.5))).isEqualTo(1);
    }

    @Test
    void practice_leaves_the_goal_only_for_what_the_goal_waits_for() {
        SkillView aside = new SkillView(Ladder.mastery(0, 0.1, 4), 1, 1, 0, false, 0, 0, 0, false, 0, Answered.NOTHING);
        assertThat(gain.score(option(0, 0.7, aside))).isZero();
        assertThat(gain.score(option(0, 0.7, view(0, 0.1, 1, false, 0)))).isPositive();
    }

    @Test
    void practice_mixes_skills() {
        SkillView again = new SkillView(Ladder.mastery(0, 0.4, 4), 1, 1, 0, true, 0, 0, 1, true, 0, Answered.NOTHING);
        SkillView other = new SkillView(Ladder.mastery(1, 0.4, 4), 1, 1, 1, true, 0, 0, 1, false, 0, Answered.NOTHING);
        assertThat(best(gain, option(0, 0.7, again), option(1, 0.7, other))).isEqualTo(1);
    }

    @Test
    void each_plain_way_has_its_own_mind() {
        Option[] options = {known(0, 0.85), known(1, 0.3), known(2, 0.6)};
        assertThat(best(PlainWay.CURRICULUM_ORDER, options)).isZero();
        assertThat(best(PlainWay.WEAKEST_SKILL, options)).isEqualTo(1);
        assertThat(best(PlainWay.FIXED_THRESHOLD, options)).isEqualTo(1);
        assertThat(best(PlainWay.REVIEW, options)).isZero();
        Option certain = option(0, 0.99, view(0, 0.9, 1, true, 0));
        assertThat(best(PlainWay.DIAGNOSE, certain, known(1, 0.5))).isEqualTo(1);
        Option below = option(0, 0.5, view(0, 0.4, 1, false, 0));
        Option unready = option(1, 0.5, view(1, 0.3, 0.4, true, 0));
        assertThat(best(PlainWay.WEAKEST_PREREQUISITE, below, unready)).isZero();
        assertThat(best(PlainWay.PROBE_PREREQUISITES, below, certain)).isZero();
        assertThat(PlainWay.WEAKEST_SKILL.id()).isEqualTo("weakest-skill");
    }

    @Test
    void what_was_shown_waits_for_its_turn_in_the_order_of_the_course() {
        Option shown = new Option(Ladder.item(0, "a"), 0.5, 1, List.of(view(0, 0.5, 1, true, 1)));
        assertThat(best(PlainWay.CURRICULUM_ORDER, shown, known(3, 0.5))).isEqualTo(1);
    }

    @Test
    void outside_the_goal_most_plain_ways_choose_nothing() {
        Option below = option(0, 0.5, view(0, 0.4, 1, false, 0));
        assertThat(Draw.of(PlainWay.RANDOM, List.of(below), 0).draw(1)).isEmpty();
    }

    @Test
    void odds_follow_the_scores_and_draws_follow_the_odds() {
        var both = new Item(new ItemId("both"), 1, List.of(Ladder.skill(0), Ladder.skill(1)), 0, 40, false);
        var two = new Option(both, 0.7, 0, List.of(view(0, 0.4, 1, true, 0), view(1, 0.4, 1, true, 0)));
        Draw draw = Draw.of(gain, List.of(known(0, 0.4), two), 0.3);
        assertThat(draw.odds()[0] + draw.odds()[1]).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(draw.odds(two)).isEqualTo(draw.odds()[1]);
        assertThat(draw.odds()[1]).isGreaterThan(draw.odds()[0]);
        long second = IntStream.range(0, 4_000)
                .filter(i -> draw.draw(i * 31L).orElseThrow() == 1)
                .count();
        assertThat(second / 4_000.0).isBetween(draw.odds()[1] - 0.03, draw.odds()[1] + 0.03);
        assertThat(Draw.of(gain, List.of(known(0, 0.4), two), 0).odds()).containsExactly(0, 1);
    }

    @Test
    void weights_refuse_what_makes_no_sense() {
        assertThat(GainWeights.tuned().width()).isPositive();
        assertThatThrownBy(() -> new GainWeights(0.7, 0, 1, 0.3, 0.9, 0.2, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GainWeights(0.7, 1, 1, 0.3, 0, 0.2, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
