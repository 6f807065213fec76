package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Asked.Outcome;
import org.yincai.recommender.fixture.Ladder;

class RepairTest {
    private static final Curriculum COURSE = Ladder.of(3);
    private static final SkillId MISSED = Ladder.skill(1);
    private static final ItemId OF_IT = COURSE.itemsOf(MISSED).getFirst().id();
    private static final ItemId OTHER =
            COURSE.itemsOf(Ladder.skill(0)).getFirst().id();

    private static @Nullable SkillId after(Asked... asked) {
        return Repair.of(MISSED, List.of(asked), COURSE);
    }

    private static Asked[] missed(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> new Asked(OF_IT, i == 1 ? Outcome.NO_EVIDENCE : Outcome.WRONG))
                .toArray(Asked[]::new);
    }

    @Test
    void takes_two_more_of_the_kind_and_then_something_else() {
        assertThat(after(missed(1))).isEqualTo(MISSED);
        assertThat(after(missed(2))).isEqualTo(MISSED);
        assertThat(after(missed(3))).isNull();
        assertThat(after(missed(4))).as("the only skill there is").isNull();
    }

    @Test
    void begins_anew_after_another_skill_or_a_right_answer() {
        var wrong = new Asked(OF_IT, Outcome.WRONG);
        assertThat(after(wrong, wrong, wrong, new Asked(OTHER, Outcome.WRONG), wrong))
                .isEqualTo(MISSED);
        assertThat(after(wrong, wrong, new Asked(OF_IT, Outcome.RIGHT), wrong)).isEqualTo(MISSED);
        assertThat(after(wrong, wrong, new Asked(new ItemId("gone"), Outcome.WRONG), wrong))
                .isEqualTo(MISSED);
    }

    @Test
    void is_of_nothing_where_nothing_went_wrong() {
        assertThat(Repair.of(null, List.of(missed(1)), COURSE)).isNull();
    }
}
