package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.FOLD;
import static org.yincai.tutoring.session.Classroom.LEARNER;
import static org.yincai.tutoring.session.Classroom.MORNING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.gaming.Doubt;

class FoldTest {
    private static final SkillId FRACTIONS = new SkillId("fraction-add-unlike");

    private final LearnerState state = FOLD.fresh(LEARNER);

    private static AnswerGiven elsewhere(int number, int activeMillis, int hints) {
        return new AnswerGiven(
                new EventId("e-" + number),
                MORNING.plusSeconds(60L * number),
                Classroom.BANK.curriculum().itemsOf(FRACTIONS).getFirst().id(),
                hints == 0,
                true,
                activeMillis,
                hints,
                null,
                null,
                0,
                null);
    }

    private AnswerGiven apply(int number, int activeMillis, int hints) {
        AnswerGiven judged = FOLD.judged(state, elsewhere(number, activeMillis, hints));
        FOLD.answers(List.of(new Fold.Next(state, judged)));
        return judged;
    }

    @Test
    void answers_given_elsewhere_are_doubted_by_what_came_before_them() {
        assertThat(apply(1, 4_000, 0).evidence()).isTrue();
        assertThat(apply(2, 1_000, 0).evidence()).isFalse();
        assertThat(apply(3, 4_000, 0).evidence()).isFalse();
        assertThat(apply(4, 0, 0).evidence()).isTrue();
        assertThat(apply(5, 4_000, 4).evidence()).isTrue();
        assertThat(state.trace().answers()).isEqualTo(3);
        assertThat(state.watch().attempts()).isEqualTo(5);
    }

    @Test
    void a_doubt_is_told_of_what_was_helped_too() {
        apply(1, 1_000, 0);

        assertThat(FOLD.doubt(state.watch(), elsewhere(2, 4_000, 0))).contains(Doubt.HURRIED);
        assertThat(FOLD.doubt(state.watch(), elsewhere(2, 5_000, 4))).contains(Doubt.HINTS_UNREAD);
        assertThat(FOLD.doubt(state.watch(), elsewhere(2, 20_000, 0))).isEmpty();
    }

    @Test
    void a_trace_is_moved_by_when_the_question_was_shown_and_never_back() {
        apply(1, 20_500, 0);
        assertThat(state.trace().lastAt())
                .isEqualTo(MORNING.plusSeconds(60 - 21).getEpochSecond());
        assertThat(state.trace().skills().lastAt(0)).isEqualTo(state.trace().lastAt());

        apply(2, 0, 0);
        apply(3, 90_000, 0);
        assertThat(state.trace().lastAt()).isEqualTo(MORNING.plusSeconds(120).getEpochSecond());
        assertThat(state.trace().answers()).isEqualTo(3);
    }

    @Test
    void only_evidence_is_remembered() {
        apply(1, 1_000, 0);
        assertThat(state.memories().of(FRACTIONS)).isEmpty();

        apply(2, 20_000, 0);
        assertThat(state.memories().of(FRACTIONS))
                .hasValueSatisfying(m -> assertThat(m.at()).isEqualTo(MORNING.plusSeconds(120)));
    }
}
