package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.BANK;
import static org.yincai.tutoring.session.Classroom.FOLD;
import static org.yincai.tutoring.session.Classroom.LEARNER;
import static org.yincai.tutoring.session.Classroom.PROFILER;
import static org.yincai.tutoring.session.Classroom.REPLAY;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.models.content.Skill;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Decision;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.EventId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulatedAnswer;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;

class ReplayTest {
    private static final int DECISIONS = 10_000;
    private static final int SESSIONS = 8;
    private static final int ITEMS = 10;
    private static final List<Policy> POLICIES = List.of(Policy.values());
    private static final List<Mode> MODES = List.of(Mode.values());
    private static final Cohort COHORT =
            new Cohort(new Simulator(BANK.curriculum(), Family.IRT_GROWTH, SimulationRanges.standard()), 7);

    /** Sessions of a simulated learner in one policy after the other, with and without a scope, days apart. */
    private static List<LearnerEvent> journal(int number) {
        SimulatedHistory learner = COHORT.history(number, 1);
        List<SkillId> grade = BANK.curriculum().skills().stream()
                .filter(s -> s.grade() == learner.traits().grade())
                .map(Skill::id)
                .toList();
        var random = new SplittableRandom(number);
        Classroom room = new Classroom();
        for (int s = 0; s < SESSIONS; s++) {
            Policy policy = POLICIES.get((number + s) % POLICIES.size());
            Mode mode = MODES.get(random.nextInt(MODES.size()));
            List<SkillId> scope = s % 3 == 0 ? List.of() : grade.subList(0, 1 + random.nextInt(grade.size()));
            boolean open = policy != Policy.ADAPTIVE || !scope.isEmpty();
            List<Part> blueprint = open ? List.of() : List.of(new Part(grade, 2, 6));
            room.begin("s-" + s, mode, policy, ITEMS, blueprint, scope.toArray(SkillId[]::new));
            room.next();
            for (int i = 0; i < ITEMS && room.session().open() != null; i++) {
                answer(room, learner, random);
            }
            room.wait(Duration.ofDays(1 + random.nextInt(20)));
        }
        return room.journal;
    }

    private static void answer(Classroom room, SimulatedHistory learner, SplittableRandom random) {
        SimulatedAnswer answer = learner.learner()
                .answer(
                        BANK.curriculum().item(room.open().item()).orElseThrow(),
                        room.now().getEpochSecond());
        if (random.nextInt(6) == 0) {
            room.hint(1 + random.nextInt(4));
        }
        room.wait(Duration.ofMillis(answer.activeMillis()));
        boolean atOnce = random.nextInt(4) > 0;
        room.answer(answer.correct() ? RIGHT : WRONG, answer.activeMillis(), atOnce);
        if (!atOnce) {
            room.next();
        }
    }

    @Test
    void ten_thousand_decisions_come_out_the_same_bit_for_bit() {
        int decisions = 0;
        var different = new ArrayList<String>();
        for (int number = 0; decisions < DECISIONS; number++) {
            LearnerState state = FOLD.fresh(LEARNER);
            for (LearnerEvent event : journal(number)) {
                Optional<Offer> offer = Replay.offered(event).filter(o -> o.tryNumber() == 1);
                if (offer.isEmpty()) {
                    FOLD.apply(state, event);
                    continue;
                }
                decisions++;
                Replay.Replayed again = REPLAY.again(state, event, offer.get());
                if (!Boolean.TRUE.equals(again.same())) {
                    different.add(number + " " + offer.get() + " " + again);
                }
                goOn(state, event, offer.get());
            }
        }
        assertThat(different).isEmpty();
        assertThat(decisions).isGreaterThanOrEqualTo(DECISIONS);
    }

    private static void goOn(LearnerState state, LearnerEvent event, Offer offer) {
        if (event instanceof AnswerGiven) {
            state.show(offer);
        } else {
            FOLD.apply(state, event);
        }
    }

    @Test
    void says_when_something_else_comes_out() {
        Classroom room = Classroom.practising(ADDING);
        room.next();
        Offer offer = room.open();
        LearnerState before = room.before();

        Decision decision = offer.decision();
        Offer forged = with(offer, decision.model(), decision.ranker(), decision.policy(), 0.123, decision.content());
        assertThat(REPLAY.again(before, offered(offer), offer).same()).isTrue();
        assertThat(REPLAY.again(before, offered(forged), forged).same()).isFalse();
    }

    @Test
    void calls_no_difference_what_comes_of_another_model_policy_or_content() {
        Classroom room = Classroom.practising(ADDING);
        room.next();
        Offer older = with(room.open(), "older:1", null, "practice-1", 0.5, null);

        Replay.Replayed again = REPLAY.again(FOLD.fresh(LEARNER), offered(older), older);
        assertThat(again.same()).isNull();
        assertThat(again.changed()).containsExactly("model", "policy", "content");
        assertThat(REPLAY.changedSince(room.open())).isEmpty();
    }

    @Test
    void what_the_formula_chose_comes_out_the_same_though_a_ranker_chooses_now() {
        Classroom room = Classroom.practising(ADDING);
        LearnerProfile profile = PROFILER.read(LEARNER, room.state.sequence(), room.state.trace(), room.now());
        Offer offer = Classroom.chooser(Scoring.byFormula())
                .next(room.state, room.session(), profile, room.now())
                .orElseThrow();
        room.next();

        assertThat(offer.decision().policy()).isEqualTo("practice-5");
        assertThat(room.open().decision().policy()).isEqualTo("practice-6");
        assertThat(REPLAY.again(room.before(), offered(offer), offer).same()).isTrue();
        assertThat(REPLAY.again(room.before(), offered(room.open()), room.open())
                        .same())
                .isTrue();
    }

    @Test
    void calls_no_difference_what_comes_of_another_ranker_none_or_one_that_cannot_run() {
        Classroom room = Classroom.practising(ADDING);
        room.next();
        Decision d = room.open().decision();
        Offer other = with(room.open(), d.model(), "other:1", d.policy(), d.propensity(), d.content());
        var without = new Replay(FOLD, Classroom.chooser(Scoring.byFormula()), Classroom.TRACER);
        var broken =
                new Replay(FOLD, Classroom.chooser(new Scoring(new Ranked(new Broken()), f -> {})), Classroom.TRACER);

        assertThat(d.ranker()).isEqualTo(Classroom.RANKER.model());
        for (Replay.Replayed again : List.of(
                REPLAY.again(room.before(), offered(other), other),
                without.again(room.before(), offered(room.open()), room.open()),
                broken.again(room.before(), offered(room.open()), room.open()))) {
            assertThat(again.same()).isNull();
            assertThat(again.changed()).containsExactly("ranker");
        }
    }

    /** The shipped ranker on a bad day. */
    private static final class Broken implements Ranker {
        @Override
        public String model() {
            return Classroom.RANKER.model();
        }

        @Override
        public List<String> features() {
            return Classroom.RANKER.features();
        }

        @Override
        public float[] scores(float[] rows) {
            throw new ModelFailure("broken");
        }
    }

    private static LearnerEvent offered(Offer offer) {
        return new ItemOffered(new EventId("offer:" + offer.attempt()), offer.at(), offer);
    }

    private static Offer with(
            Offer o,
            String model,
            @Nullable String ranker,
            String policy,
            double propensity,
            @Nullable String content) {
        Decision d = o.decision();
        var decision = new Decision(
                policy,
                model,
                ranker,
                d.sequence(),
                d.candidates(),
                propensity,
                d.predicted(),
                d.inputs(),
                d.reason(),
                d.skill(),
                d.mastery(),
                d.low(),
                d.high(),
                content);
        return new Offer(o.session(), o.number(), o.item(), o.version(), o.seed(), o.tryNumber(), o.at(), decision);
    }
}
