package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.MISTAKEN;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.THOUGHTFUL;
import static org.yincai.tutoring.session.Classroom.WRONG;
import static org.yincai.tutoring.session.Classroom.stopped;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Text;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Policy;
import org.yincai.models.event.StopReason;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Scoring;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.grading.Verdict;

class TutorTest {
    private final Classroom room = Classroom.practising(ADDING);

    private static Offer shown(NextStep step) {
        assertThat(step).isInstanceOf(NextStep.Show.class);
        return ((NextStep.Show) step).offer();
    }

    @Test
    void shows_an_item_with_the_receipt_of_its_decision() {
        Offer offer = shown(room.next());
        Decision decision = offer.decision();

        assertThat(offer.attempt()).isEqualTo("s-1.1");
        assertThat(Classroom.BANK.question(offer.item(), offer.seed())).isPresent();
        assertThat(decision.model()).isEqualTo(Classroom.TRACER.model());
        assertThat(decision.sequence()).isEqualTo(1);
        assertThat(decision.propensity()).isBetween(0.0, 1.0).isPositive();
        assertThat(decision.skill()).isEqualTo(ADDING);
        assertThat(decision.mastery()).isBetween(decision.low(), decision.high());
    }

    @Test
    void shows_the_same_item_until_it_is_answered() {
        Offer first = shown(room.next());

        assertThat(room.next()).isEqualTo(new NextStep.Show(first, false));
        assertThat(room.journal).hasSize(2);
    }

    @Test
    void a_wrong_answer_lowers_mastery_and_a_right_one_raises_it() {
        room.next();
        double before = room.mastery(ADDING);
        MasteryChange change = room.answer(WRONG, true).mastery().getFirst();

        assertThat(change.before().mean()).isEqualTo(before);
        assertThat(change.after().mean()).isEqualTo(room.mastery(ADDING)).isLessThan(before);
        double lowered = room.mastery(ADDING);
        room.answer(RIGHT, true);
        assertThat(room.mastery(ADDING)).isGreaterThan(lowered);
    }

    @Test
    void gives_a_reason_to_repair_after_a_mistake() {
        Offer first = shown(room.next());
        Offer second = shown(Objects.requireNonNull(room.answer(WRONG, true).next()));

        assertThat(first.decision().reason()).isEqualTo("probe-untouched");
        assertThat(second.decision().reason()).isEqualTo("repair-mistake");
        assertThat(room.open()).isEqualTo(second);
    }

    @Test
    void journals_the_next_offer_with_the_answer() {
        room.next();
        Answered answered = room.answer(RIGHT, true);

        assertThat(answered.event().next()).isEqualTo(room.open());
        assertThat(room.state.sequence()).isEqualTo(3);
        assertThat(room.state.recent()).contains(room.open().item());
    }

    @Test
    void offers_a_second_try_at_the_same_instance() {
        Offer first = shown(room.next());
        Answered answered = room.answer(MISTAKEN, false);

        assertThat(answered.next()).isNull();
        assertThat(answered.retry()).isEqualTo(room.open());
        assertThat(room.open().seed()).isEqualTo(first.seed());
        assertThat(room.open().tryNumber()).isEqualTo(2);
        assertThat(answered.event().misconception()).isEqualTo("adds-denominators");
        assertThat(room.answer(WRONG, false).retry()).as("a third try").isNull();
    }

    @Test
    void leaves_an_unused_second_try_behind() {
        shown(room.next());
        room.answer(WRONG, false);

        assertThat(shown(room.next()).tryNumber()).isEqualTo(1);
    }

    @Test
    void gives_no_second_try_in_a_test() {
        Classroom test = Classroom.in(Mode.TEST, 10, ADDING);
        test.next();

        assertThat(test.answer(WRONG, false).retry()).isNull();
    }

    @Test
    void no_answer_took_longer_than_its_question_was_there() {
        room.next();
        room.wait(Duration.ofMillis(300));
        Answered claimed = room.told(RIGHT, THOUGHTFUL, 0, true);
        room.wait(Duration.ofMinutes(5));
        Answered late = room.told(RIGHT, THOUGHTFUL, 0, true);

        assertThat(claimed.event().activeMillis()).isEqualTo(1_300);
        assertThat(claimed.flags()).containsExactly("rapid-guess");
        assertThat(late.event().activeMillis()).as("sent late").isEqualTo(THOUGHTFUL);
        assertThat(room.told(RIGHT, 0, 0, true).event().activeMillis())
                .as("not known")
                .isZero();
        assertThat(Classroom.CODEC.encode(room.replayed())).isEqualTo(Classroom.CODEC.encode(room.state));
    }

    @Test
    void skipping_in_a_test_is_no_better_than_a_wrong_answer() {
        var blank = new Verdict(0, false, Verdict.Kind.UNREADABLE, null, new Text("看不懂", "Cannot be read"));
        Classroom skipped = Classroom.in(Mode.TEST, 10, ADDING);
        Classroom wrong = Classroom.in(Mode.TEST, 10, ADDING);
        skipped.next();
        wrong.next();
        skipped.answer(blank, true);
        wrong.answer(WRONG, true);

        assertThat(skipped.session()).isEqualTo(wrong.session());
        assertThat(skipped.mastery(ADDING)).isEqualTo(wrong.mastery(ADDING));
        assertThat(Classroom.CODEC.encode(skipped.replayed())).isEqualTo(Classroom.CODEC.encode(skipped.state));
    }

    @Test
    void a_test_does_not_tell_of_a_mistake_by_what_comes_after_it() {
        Classroom test = Classroom.in(Mode.TEST, Policy.PRACTICE, 10, ADDING);
        test.next();
        NextStep next = Objects.requireNonNull(test.answer(WRONG, true).next());

        assertThat(shown(next).decision().reason()).isNotEqualTo("repair-mistake");
        room.next();
        assertThat(shown(Objects.requireNonNull(room.answer(WRONG, true).next()))
                        .decision()
                        .reason())
                .as("in practice")
                .isEqualTo("repair-mistake");
    }

    @Test
    void a_quick_guess_in_a_test_is_an_answer_that_the_watch_remembers() {
        Classroom guessed = Classroom.in(Mode.TEST, 10, ADDING);
        Classroom thought = Classroom.in(Mode.TEST, 10, ADDING);
        guessed.next();
        thought.next();
        guessed.answer(WRONG, 500, true);
        thought.answer(WRONG, true);

        assertThat(guessed.session().asked().getFirst())
                .isEqualTo(thought.session().asked().getFirst());
        assertThat(guessed.state.watch().doubtedOfLast(1)).isEqualTo(1);
        assertThat(thought.state.watch().doubtedOfLast(1)).isZero();
        assertThat(Classroom.CODEC.encode(guessed.replayed())).isEqualTo(Classroom.CODEC.encode(guessed.state));
    }

    @Test
    void a_test_asks_nothing_twice_and_ends_when_its_pool_is_empty() {
        Classroom test = Classroom.in(Mode.TEST, 50, ADDING);
        NextStep next = test.next();
        int asked = 0;
        while (next instanceof NextStep.Show) {
            next = Objects.requireNonNull(
                    test.answer(asked++ % 2 == 0 ? RIGHT : WRONG, true).next());
        }

        assertThat(stopped(next)).isEqualTo(StopReason.POOL_EMPTY);
        assertThat(Classroom.TUTOR.stopReason(test.state, test.session(), Classroom.MORNING))
                .isEqualTo(StopReason.POOL_EMPTY);
        assertThat(test.session().asked().stream().map(Asked::item))
                .hasSize(asked)
                .doesNotHaveDuplicates();
        assertThat(asked).isEqualTo(Classroom.BANK.curriculum().itemsOf(ADDING).size());
    }

    @Test
    void a_guess_or_a_second_try_moves_no_mastery() {
        room.next();
        room.answer(WRONG, 500, false);
        int answers = room.state.trace().answers();
        room.answer(RIGHT, false);

        assertThat(answers).isZero();
        assertThat(room.state.trace().answers()).isZero();
    }

    @Test
    void completes_when_the_budget_is_used() {
        Classroom two = Classroom.in(Mode.PRACTICE, 2, ADDING);
        two.next();
        two.answer(RIGHT, true);

        assertThat(two.answer(WRONG, true).next()).isEqualTo(new NextStep.Complete(StopReason.BUDGET_USED));
        assertThat(stopped(two.next())).isEqualTo(StopReason.BUDGET_USED);
    }

    @Test
    void completes_when_the_time_is_over() {
        room.next();
        room.answer(RIGHT, false);
        room.wait(Duration.ofMinutes(16));

        assertThat(stopped(room.next())).isEqualTo(StopReason.BUDGET_USED);
    }

    @Test
    void completes_when_no_question_has_a_text() {
        Bank silent = Bank.of(Classroom.BANK.curriculum());
        var profiler = new Profiler(
                Classroom.TRACER, silent.curriculum(), Classroom.MODEL.card().interval());
        var chooser = new Chooser(silent, profiler, Classroom.TRACER, Classroom.REVIEWS, Scoring.byFormula());
        var tutor = new Tutor(silent, Classroom.FOLD, profiler, chooser);

        assertThat(stopped(tutor.next(room.state, room.session(), Classroom.MORNING)))
                .isEqualTo(StopReason.POOL_EMPTY);
        room.next();
        assertThat(stopped(tutor.next(room.state, room.session(), Classroom.MORNING)))
                .as("nor when one is open that had a text")
                .isEqualTo(StopReason.POOL_EMPTY);
    }

    @Test
    void says_that_the_user_stopped_when_nothing_else_would() {
        assertThat(Classroom.TUTOR.stopReason(room.state, room.session(), Classroom.MORNING))
                .isEqualTo(StopReason.USER_STOPPED);
    }

    @Test
    void the_journal_alone_gives_the_same_state_bit_for_bit() {
        room.next();
        room.hint(1);
        room.answer(RIGHT, true);
        room.answer(MISTAKEN, false);
        room.wait(Duration.ofSeconds(40));
        room.answer(RIGHT, false);
        room.next();
        room.answer(WRONG, 1_000, true);
        byte[] lived = Classroom.CODEC.encode(room.state);

        assertThat(Classroom.CODEC.encode(room.replayed())).isEqualTo(lived);
        room.finish(StopReason.USER_STOPPED);
        assertThat(Classroom.CODEC.encode(room.replayed())).isEqualTo(Classroom.CODEC.encode(room.state));
    }
}
