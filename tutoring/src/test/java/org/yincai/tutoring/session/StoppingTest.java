package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Asked.Outcome;
import org.yincai.tutoring.gaming.GamingWatch;

class StoppingTest {
    private static final SkillId LONELY = new SkillId("one-item");
    private static final Stopping STOPPING = new Stopping(curriculum());

    private static Curriculum curriculum() {
        return new Curriculum(
                "small",
                List.of(skill(ADDING), skill(LONELY)),
                List.of(item(ADDING, 1), item(ADDING, 2), item(LONELY, 1)));
    }

    private static Skill skill(SkillId id) {
        return new Skill(id, new Text(id.value(), id.value()), 1, "number", List.of());
    }

    private static Item item(SkillId skill, int number) {
        return new Item(new ItemId(skill + "-" + number), 1, List.of(skill), 0, 30, false);
    }

    private static Session session(Mode mode, SkillId skill, int answered, int tries, int rights, int families) {
        return session(mode, Policy.of(mode), skill, answered, tries, rights, families);
    }

    private static Session session(
            Mode mode, Policy policy, SkillId skill, int answered, int tries, int rights, int families) {
        Set<ItemId> right = IntStream.range(0, families)
                .mapToObj(i -> new ItemId("family-" + i))
                .collect(Collectors.toCollection(TreeSet::new));
        return session(mode, policy, List.of(skill), answered, new SkillRun(Level.EMERGING, tries, rights, right));
    }

    /** A session in which the first skill of its scope was practised. */
    private static Session session(Mode mode, Policy policy, List<SkillId> scope, int answered, SkillRun run) {
        var start = new SessionStarted(
                new EventId("e"),
                MORNING,
                new SessionId("s"),
                mode,
                policy,
                scope,
                List.of(),
                10,
                Duration.ofMinutes(15));
        Map<SkillId, SkillRun> runs = Map.of(scope.getFirst(), run);
        return new Session(start, answered, answered, run.rights(), List.of(), null, -1, null, null, runs, null);
    }

    private static Optional<StopReason> reason(Session session, double mean, Instant now) {
        return reason(session, GamingWatch.fresh(), mean, now);
    }

    private static Optional<StopReason> reason(Session session, GamingWatch watch, double mean, Instant now) {
        var mastery = List.of(ADDING, LONELY).stream()
                .map(s -> new SkillMastery(s, mean, mean - 0.02, mean + 0.02, Level.EMERGING, 9, null))
                .toList();
        var profile = new LearnerProfile(Classroom.LEARNER, "model", false, 9, now, mastery);
        return STOPPING.reason(session, watch, profile, now);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void after_the_items_of_the_budget(int answered, boolean stops) {
        Optional<StopReason> reason = reason(session(Mode.DIAGNOSE, ADDING, answered, 0, 0, 0), 0.5, MORNING);

        assertThat(reason).isEqualTo(stops ? Optional.of(StopReason.BUDGET_USED) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"900, false", "901, true"})
    void after_the_time_of_the_budget(int seconds, boolean stops) {
        Optional<StopReason> reason =
                reason(session(Mode.DIAGNOSE, ADDING, 1, 0, 0, 0), 0.5, MORNING.plusSeconds(seconds));

        assertThat(reason).isEqualTo(stops ? Optional.of(StopReason.BUDGET_USED) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE, 9, 0.5, false",
        "PRACTICE, 10, 0.5, true",
        "PRACTICE, 10, 0.65, false",
        "TEST, 10, 0.5, false"
    })
    void after_ten_tries_without_proficiency_in_practice(Mode mode, int tries, double mean, boolean stops) {
        Optional<StopReason> reason = reason(session(mode, ADDING, 5, tries, 0, 0), mean, MORNING);

        assertThat(reason).isEqualTo(stops ? Optional.of(StopReason.WHEEL_SPINNING) : Optional.empty());
    }

    @Test
    void a_skill_that_the_curriculum_has_no_more_is_not_waited_for() {
        Session session = session(
                Mode.PRACTICE,
                Policy.PRACTICE,
                List.of(ADDING, new SkillId("gone")),
                5,
                new SkillRun(Level.EMERGING, 5, 5, Set.of(new ItemId("a"), new ItemId("b"))));

        assertThat(reason(session, 0.9, MORNING)).contains(StopReason.SKILL_CERTAIN);
    }

    @Test
    void what_is_not_personalised_is_ended_by_nothing_that_was_inferred() {
        Session spinning = session(Mode.PRACTICE, Policy.CURRICULUM_ORDER, ADDING, 5, 10, 0, 0);
        Session certain = session(Mode.PRACTICE, Policy.CURRICULUM_ORDER, ADDING, 5, 5, 5, 2);

        assertThat(reason(spinning, 0.5, MORNING)).isEmpty();
        assertThat(reason(certain, 0.97, MORNING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 0.8, true",
        "2, 2, 0.8, false",
        "3, 1, 0.8, false",
        "3, 2, 0.66, false",
    })
    void when_three_rights_in_two_families_make_the_skill_certain(
            int rights, int families, double mean, boolean stops) {
        Optional<StopReason> reason = reason(session(Mode.PRACTICE, ADDING, 4, 4, rights, families), mean, MORNING);

        assertThat(reason).isEqualTo(stops ? Optional.of(StopReason.SKILL_CERTAIN) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true"})
    void when_eight_rights_make_the_skill_certain_of_who_has_a_habit_of_gaming(int rights, boolean stops) {
        GamingWatch habit = new GamingWatch(32, 0b1111 << 20, 0b1111 << 20, 0);
        Session session = session(Mode.PRACTICE, ADDING, 9, 9, rights, 2);

        assertThat(reason(session, habit, 0.8, MORNING))
                .isEqualTo(stops ? Optional.of(StopReason.SKILL_CERTAIN) : Optional.empty());
    }

    @Test
    void one_family_is_enough_when_there_is_no_other() {
        assertThat(reason(session(Mode.PRACTICE, LONELY, 4, 4, 3, 1), 0.8, MORNING))
                .contains(StopReason.SKILL_CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"30, PRECISE_ENOUGH", "25, ABILITY_UNCHANGED", "4,"})
    void an_adaptive_test_when_its_answers_suffice(int answers, @Nullable StopReason why) {
        boolean mixed = why == StopReason.PRECISE_ENOUGH;
        Session session = test(answers, i -> mixed && i % 2 == 0 ? Outcome.WRONG : Outcome.RIGHT);

        assertThat(reason(session, 0.5, MORNING)).isEqualTo(Optional.ofNullable(why));
        assertThat(reason(test(40, i -> Outcome.NO_EVIDENCE), 0.5, MORNING.plusSeconds(900)))
                .contains(StopReason.BUDGET_USED);
    }

    @Test
    void a_test_waits_for_what_its_blueprint_needs_but_not_past_its_time() {
        IntFunction<Outcome> mixed = i -> i % 2 == 0 ? Outcome.WRONG : Outcome.RIGHT;
        Session lacking = test(40, mixed, new Part(List.of(ADDING), 41, 50));

        assertThat(reason(lacking, 0.5, MORNING)).isEmpty();
        assertThat(reason(lacking, 0.5, MORNING.plusSeconds(900))).contains(StopReason.BUDGET_USED);
        assertThat(reason(test(40, mixed, new Part(List.of(ADDING), 40, 50)), 0.5, MORNING))
                .contains(StopReason.PRECISE_ENOUGH);
    }

    /** One answered question after the other, all of the same ability, in a test of fifty. */
    private static Session test(int answers, IntFunction<Outcome> outcome, Part... blueprint) {
        var start = new SessionStarted(
                new EventId("e"),
                MORNING,
                new SessionId("s"),
                Mode.TEST,
                Policy.ADAPTIVE,
                List.of(ADDING),
                List.of(blueprint),
                50,
                Duration.ofMinutes(15));
        List<Asked> asked = IntStream.range(0, answers)
                .mapToObj(i -> new Asked(new ItemId(ADDING + "-1"), outcome.apply(i)))
                .toList();
        return new Session(start, answers, answers, 0, asked, null, -1, null, null, Map.of(), null);
    }

    @Test
    void what_was_stopped_stays_stopped_for_its_reason() {
        Session stopped = session(Mode.PRACTICE, ADDING, 10, 4, 3, 2).finished(StopReason.USER_STOPPED);

        assertThat(reason(stopped, 0.8, MORNING)).contains(StopReason.USER_STOPPED);
    }
}
