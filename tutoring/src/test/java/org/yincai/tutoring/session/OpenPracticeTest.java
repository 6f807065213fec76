package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.BANK;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Policy;
import org.yincai.models.id.SkillId;

/** Practice without a scope, over the shipped course and with the shipped model. */
class OpenPracticeTest {
    private static final int ITEMS = 20;

    private record Step(int grade, Decision decision) {
        boolean repairs(SkillId skill) {
            return decision.reason().equals("repair-mistake")
                    && decision.skill().equals(skill);
        }
    }

    /** What comes next, which is answered right up to the pupil's own grade. */
    private static List<Step> steps(Classroom room, int own) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ITEMS && room.next() instanceof NextStep.Show show; i++) {
            int grade = BANK.curriculum().item(show.offer().item()).orElseThrow().skills().stream()
                    .mapToInt(skill ->
                            BANK.curriculum().skill(skill).orElseThrow().grade())
                    .max()
                    .orElseThrow();
            steps.add(new Step(grade, show.offer().decision()));
            room.wait(Duration.ofSeconds(20));
            room.answer(grade <= own ? RIGHT : WRONG, false);
        }
        return steps;
    }

    @Test
    void keeps_a_pupil_of_the_third_grade_from_the_first_and_the_seventh() {
        SkillId[] third = BANK.curriculum().skills().stream()
                .filter(skill -> skill.grade() == 3)
                .map(Skill::id)
                .toArray(SkillId[]::new);
        Classroom room = Classroom.in(Mode.PRACTICE, 2 * ITEMS, third);
        assertThat(steps(room, 3)).isNotEmpty();
        room.begin("s-2", Mode.PRACTICE, Policy.PRACTICE, 2 * ITEMS);

        assertThat(steps(room, 3)).isNotEmpty().allMatch(step -> step.grade() >= 2 && step.grade() <= 4);
    }

    @Test
    void leaves_what_goes_wrong_again_and_again() {
        List<Step> steps = steps(Classroom.in(Mode.PRACTICE, 2 * ITEMS), 0);

        assertThat(steps).hasSize(ITEMS);
        for (int i = 2; i < ITEMS; i++) {
            List<Step> three = steps.subList(i - 2, i + 1);
            SkillId skill = three.getFirst().decision().skill();
            assertThat(three).as("of %s", skill).anyMatch(step -> !step.repairs(skill));
        }
    }
}
