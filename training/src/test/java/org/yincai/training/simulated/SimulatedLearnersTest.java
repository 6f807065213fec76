package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.tutoring.gaming.GamingWatch;

class SimulatedLearnersTest {
    private static Curriculum curriculum() {
        var skills = new ArrayList<Skill>();
        var items = new ArrayList<Item>();
        for (int i = 0; i < 4; i++) {
            var id = new SkillId("k" + i);
            List<SkillId> needs = i == 0 ? List.of() : List.of(new SkillId("k" + (i - 1)));
            skills.add(new Skill(id, new Text("技能", "skill"), 1 + i / 2, "number", needs));
            items.add(new Item(new ItemId("q" + i), 1, List.of(id), 0.5 * i - 1, 20, false));
        }
        return new Curriculum("small", skills, items);
    }

    @Test
    void the_same_seed_gives_the_same_answers_with_times_and_declared_difficulties() {
        AnswerLog log = new SimulatedLearners(curriculum(), 6, 1).log();

        assertThat(log.learners()).hasSize(6);
        assertThat(log.answers()).isGreaterThan(60);
        assertThat(log.difficulty().get(new ItemId("q3"))).isEqualTo(0.5f);
        assertThat(log.learners())
                .allSatisfy(learner -> assertThat(learner.answers())
                        .isSortedAccordingTo((a, b) -> Long.compare(a.atSeconds(), b.atSeconds())));
        assertThat(log.learners().getFirst().answers())
                .extracting(AnswerLog.Answer::atSeconds)
                .as("when the questions were shown")
                .isEqualTo(new SimulatedLearners(curriculum(), 6, 1)
                        .histories().getFirst().answers().stream()
                                .filter(a -> !GamingWatch.rapid(a.answer().activeMillis(), a.item()))
                                .map(a -> a.atSeconds() - a.answer().activeMillis() / 1_000)
                                .toList());
        assertThat(new SimulatedLearners(curriculum(), 6, 1).log()).isEqualTo(log);
        assertThat(new SimulatedLearners(curriculum(), 6, 2).log()).isNotEqualTo(log);
    }
}
