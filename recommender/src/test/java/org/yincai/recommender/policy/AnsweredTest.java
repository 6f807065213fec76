package org.yincai.recommender.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.fixture.Ladder;

class AnsweredTest {
    private final Curriculum ladder = Ladder.of(3);
    private final LearnerTrace trace = new LearnerTrace(1, 8, 8);

    private void answers(int skill, boolean... correct) {
        long key = TracedItem.keyOf(Ladder.skill(skill).value());
        for (boolean each : correct) {
            trace.write(new TracedItem(1, 0, new long[] {key}, new int[] {0}, 0), each, 0, null, 0);
        }
    }

    private Answered of(int skill) {
        return Answered.of(trace, ladder.skill(Ladder.skill(skill)).orElseThrow());
    }

    @Test
    void tells_what_was_answered_on_a_skill_and_right_below_it() {
        answers(0, true, true, false);
        answers(1, true, false);

        assertThat(of(0)).isEqualTo(new Answered(2, 1, -1, 1, 0, 0, 4.0 / 7));
        assertThat(of(1)).isEqualTo(new Answered(1, 1, -1, 1, 2, 1, 4.0 / 7));
        assertThat(of(2)).isEqualTo(new Answered(0, 0, 0, 0, 1, 1, 4.0 / 7));
    }

    @Test
    void of_a_single_answer_there_is_none_before() {
        answers(0, true);
        assertThat(of(0)).isEqualTo(new Answered(1, 0, 1, 0, 0, 0, 2.0 / 3));
    }

    @Test
    void without_answers_there_is_nothing() {
        assertThat(of(0)).isEqualTo(Answered.NOTHING);
    }
}
