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
import org.yincai.models.event.Mode;
import org.yincai.models.event.Policy;
import org.yincai.models.id.SkillId;

/** Practice without a scope, over the shipped course and with the shipped model. */
class OpenPracticeTest {
    private static final int ITEMS = 20;

    /** The grade of what comes next, which is answered right up to the pupil's own grade. */
    private static List<Integer> grades(Classroom room, int own) {
        List<Integer> grades = new ArrayList<>();
        for (int i = 0; i < ITEMS && room.next() instanceof NextStep.Show show; i++) {
            int grade = BANK.curriculum().item(show.offer().item()).orElseThrow().skills().stream()
                    .mapToInt(skill ->
                            BANK.curriculum().skill(skill).orElseThrow().grade())
                    .max()
                    .orElseThrow();
            grades.add(grade);
            room.wait(Duration.ofSeconds(20));
            room.answer(grade <= own ? RIGHT : WRONG, false);
        }
        return grades;
    }

    @Test
    void keeps_a_pupil_of_the_third_grade_from_the_seventh() {
        SkillId[] third = BANK.curriculum().skills().stream()
                .filter(skill -> skill.grade() == 3)
                .map(Skill::id)
                .toArray(SkillId[]::new);
        Classroom room = Classroom.in(Mode.PRACTICE, 2 * ITEMS, third);
        assertThat(grades(room, 3)).isNotEmpty();
        room.begin("s-2", Mode.PRACTICE, Policy.PRACTICE, 2 * ITEMS);

        assertThat(grades(room, 3)).isNotEmpty().allMatch(grade -> grade <= 4);
    }
}
