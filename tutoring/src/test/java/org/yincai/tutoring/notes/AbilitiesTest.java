package org.yincai.tutoring.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.Ability;
import org.yincai.recommender.assess.ResponseCurve;

class AbilitiesTest {
    private static final SkillId SKILL = new SkillId("s");
    private static final Curriculum CURRICULUM = curriculum();
    private static final Abilities ABILITIES = new Abilities(CURRICULUM);

    private final LearnerTrace trace = new LearnerTrace(0, 4, 40);

    private static Curriculum curriculum() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < 40; i++) {
            items.add(new Item(new ItemId("i" + i), 1, List.of(SKILL), i / 10.0 - 2, 20, false));
        }
        return new Curriculum("c", List.of(new Skill(SKILL, new Text("技能", "skill"), 1, "", List.of())), items);
    }

    private void answer(String item, boolean correct) {
        long[] skills = {TracedItem.keyOf("s")};
        trace.write(new TracedItem(TracedItem.keyOf(item), 0, skills, new int[1], 0), correct, 0, null, 0);
    }

    @Test
    void too_few_answers_say_nothing() {
        for (int i = 0; i < Abilities.FEWEST - 1; i++) {
            answer("i" + i, true);
        }
        answer("withdrawn-from-the-curriculum", true);
        assertThat(ABILITIES.of(trace)).isEmpty();
    }

    @Test
    void several_answers_to_an_item_count_one_by_one() {
        Ability expected = Ability.PRIOR;
        for (int i = 0; i < 6; i++) {
            answer("i0", i % 3 == 0);
            expected = expected.after(new ResponseCurve(1, -2, 0, 1), i % 3 == 0);
        }
        Abilities.Estimate read = ABILITIES.of(trace).orElseThrow();
        assertThat(read.theta()).isCloseTo(expected.mean(), within(1e-9));
        assertThat(read.error()).isCloseTo(expected.error(), within(1e-9));
        assertThat(read.answers()).isEqualTo(6);
    }

    @Test
    void the_interval_covers_the_truth_four_times_of_five() {
        int covered = 0;
        int learners = 400;
        for (int n = 0; n < learners; n++) {
            var random = new SplittableRandom(n);
            double theta = random.nextGaussian();
            LearnerTrace one = new LearnerTrace(0, 4, 40);
            for (Item item : CURRICULUM.items()) {
                double p = new ResponseCurve(1, item.difficulty(), 0, 1).right(theta);
                long[] skills = {TracedItem.keyOf("s")};
                long key = TracedItem.keyOf(item.id().value());
                one.write(new TracedItem(key, 0, skills, new int[1], 0), random.nextDouble() < p, 0, null, 0);
            }
            Abilities.Estimate read = ABILITIES.of(one).orElseThrow();
            covered += read.low() <= theta && theta <= read.high() ? 1 : 0;
        }
        assertThat(covered / (double) learners).isBetween(0.76, 0.84);
    }
}
