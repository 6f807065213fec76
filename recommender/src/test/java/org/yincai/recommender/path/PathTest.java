package org.yincai.recommender.path;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.fixture.Ladder;

class PathTest {
    private final Curriculum curriculum = Ladder.of(5);
    private final Peers peers = new Peers(IntStream.range(0, 20)
            .mapToObj(i -> i % 4 == 0
                    ? Ladder.profile(10, 0.8, 0.3, 0.4, 0.4, 0.45)
                    : Ladder.profile(10, 0.85, 0.8, 0.8, 0.75, 0.75))
            .toList());
    private final RootCauses causes = new RootCauses(curriculum, peers);

    private static SkillId skill(int number) {
        return Ladder.skill(number);
    }

    private static Map<SkillId, Integer> rights(LearnerProfile profile) {
        return profile.skills().stream().collect(toMap(SkillMastery::skill, m ->
                (int) Math.round(m.mean() * m.answers())));
    }

    private GapSearch search(LearnerProfile profile) {
        return causes.of(profile, rights(profile));
    }

    private List<SkillId> ranked(LearnerProfile profile) {
        return search(profile).causes(skill(4)).stream().map(Cause::skill).toList();
    }

    @Test
    void the_deepest_weak_skill_comes_before_what_is_weak_because_of_it() {
        LearnerProfile gap = Ladder.profile(12, 0.85, 0.1, 0.25, 0.35, 0.45);
        assertThat(ranked(gap)).startsWith(skill(1)).doesNotContain(skill(4));
        Cause first = search(gap).causes(skill(4)).getFirst();
        assertThat(first.supported()).isTrue();
        assertThat(first.probability()).isGreaterThan(0.5);
    }

    @Test
    void probabilities_of_causes_sum_to_one() {
        List<Cause> all =
                search(Ladder.profile(12, 0.85, 0.1, 0.25, 0.35, 0.45)).causes(skill(4));
        assertThat(all.stream().mapToDouble(Cause::probability).sum()).isCloseTo(1, within(1e-9));
        assertThat(search(Ladder.profile(3, 0.5)).causes(skill(0))).isEmpty();
    }

    @Test
    void where_nothing_is_known_the_nearest_is_likeliest_by_what_it_passes_on() {
        List<Cause> all = search(Ladder.profile(0, 0.5, 0.4, 0.42, 0.38, 0.38)).causes(skill(4));
        assertThat(all).extracting(Cause::skill).containsExactly(skill(3), skill(2), skill(1), skill(0));
        assertThat(all).allMatch(c -> Math.abs(c.evidence()) < 1e-9);
        assertThat(all.get(1).probability())
                .isCloseTo(Math.pow(0.6, 1.5) * all.getFirst().probability(), within(1e-9));
    }

    @Test
    void what_is_sound_is_not_blamed() {
        assertThat(ranked(Ladder.profile(12, 0.8, 0.9, 0.9, 0.4, 0.4))).startsWith(skill(3));
        assertThat(ranked(Ladder.profile(12, 0.8, 0.9, 0.4, 0.5, 0.5))).startsWith(skill(2));
    }

    @Test
    void a_learner_who_is_weak_everywhere_has_no_gap() {
        LearnerProfile weak = Ladder.profile(12, 0.5, 0.4, 0.42, 0.38, 0.38);
        assertThat(search(weak).causes(skill(4))).noneMatch(Cause::supported);
    }

    @Test
    void lift_says_what_goes_together() {
        assertThat(peers.lift(skill(1), skill(4))).isEqualTo(new Lift(20, 5, 5, 5));
        assertThat(peers.lift(skill(1), skill(4)).value()).isGreaterThan(2);
        assertThat(peers.lift(skill(0), skill(4)).value()).isEqualTo(1);
        assertThatThrownBy(() -> new Peers(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_peer_of_whom_a_skill_is_not_known_says_nothing_of_it() {
        LearnerProfile whole = Ladder.profile(10, 0.8, 0.3);
        LearnerProfile half = new LearnerProfile(
                whole.learner(),
                whole.model(),
                false,
                whole.sequence(),
                whole.asOf(),
                whole.skills().subList(0, 1));
        var two = new Peers(List.of(whole, half));
        assertThat(two.lift(skill(0), skill(1))).isEqualTo(new Lift(1, 0, 1, 0));
        assertThat(two.usual(skill(1))).isEqualTo(new Peers(List.of(whole)).usual(skill(1)));
    }

    @Test
    void a_probe_asks_where_the_answer_is_least_foreseen() {
        LearnerProfile half = Ladder.profile(0, 0.85, 0.5, 0.5, 0.5, 0.45);
        var probe = new CauseProbe(search(half), skill(4));
        assertThat(probe.score(Probed.option(2))).isGreaterThan(probe.score(Probed.option(4)));
        assertThat(probe.score(Probed.option(2))).isGreaterThan(probe.score(Probed.option(0)));
    }

    @Test
    void a_probe_learns_nothing_where_there_is_one_cause_or_none() {
        GapSearch search = search(Ladder.profile(2, 0.85, 0.5, 0.5, 0.5, 0.45));
        assertThat(new CauseProbe(search, skill(1)).score(Probed.option(0))).isCloseTo(0, within(1e-9));
        assertThat(new CauseProbe(search, skill(0)).score(Probed.option(0))).isZero();
    }

    @Test
    void a_skill_of_another_curriculum_is_refused() {
        LearnerProfile profile = Ladder.profile(2, 0.85, 0.5, 0.5, 0.5, 0.45, 0.5);
        assertThatThrownBy(() -> causes.of(profile, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_path_climbs_from_the_lowest_weak_skill_to_the_goal() {
        LearningPath path = LearningPath.of(curriculum, Ladder.profile(5, 0.3, 0.9, 0.4, 0.6, 0.5), skill(4), 0.1);
        assertThat(path.stages()).extracting(s -> s.mastery().skill()).containsExactly(skill(2), skill(3), skill(4));
        assertThat(path.stages()).allMatch(s -> s.least() <= s.items() && s.items() <= s.most());
        assertThat(path.items())
                .isEqualTo(path.stages().stream().mapToInt(Stage::items).sum());
        assertThat(path.stages().getFirst().items()).isEqualTo(11);
    }

    @Test
    void a_goal_that_was_never_tried_is_not_reached() {
        LearnerProfile untried = Ladder.profile(0, 0.9, 0.9, 0.9, 0.9, 0.8);
        LearningPath path = LearningPath.of(curriculum, untried, skill(4), 0.1);
        assertThat(path.stages()).extracting(s -> s.mastery().skill()).containsExactly(skill(4));
        assertThat(path.items()).isEqualTo(LearningPath.FEWEST);
    }

    @Test
    void a_goal_that_is_reached_needs_no_path_and_a_foreign_one_is_refused() {
        LearnerProfile able = Ladder.profile(5, 0.3, 0.9, 0.4, 0.6, 0.8);
        assertThat(LearningPath.of(curriculum, able, skill(4), 0.1).stages()).isEmpty();
        assertThatThrownBy(() -> LearningPath.of(curriculum, able, new SkillId("foreign"), 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LearningPath.of(curriculum, able, skill(4), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
