package org.yincai.recommender.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.rank.Ranker;
import org.yincai.recommender.fixture.Ladder;

class RankedTest {
    private record Summing(List<String> features) implements Ranker {
        @Override
        public String model() {
            return "summing:1";
        }

        @Override
        public float[] scores(float[] rows) {
            float[] scores = new float[rows.length / features.size()];
            for (int i = 0; i < rows.length; i++) {
                scores[i / features.size()] += rows[i];
            }
            return scores;
        }
    }

    private static Option option(int skill, double mean, boolean goal) {
        var view = new SkillView(
                Ladder.mastery(skill, mean, 4),
                0.4,
                0.3,
                skill,
                goal,
                1,
                0.2,
                2,
                true,
                0.5,
                new Answered(3, 1, 1, -1, 7, 0, 0.6));
        return new Option(Ladder.item(skill, "a"), 0.75, 0, List.of(view));
    }

    @Test
    void a_ranker_reads_the_features_its_card_names() {
        var way = new Ranked(new Summing(List.of("mean", "goal")));
        assertThat(way.scores(List.of(option(0, 0.5, true), option(1, 0.25, false))))
                .containsExactly(1.5, 0.25);
        assertThat(way.score(option(0, 0.5, false))).isEqualTo(0.5);
        assertThat(way.id()).isEqualTo("summing:1");
        Draw draw = Draw.of(way, List.of(option(0, 0.5, false), option(1, 0.25, true)), 0);
        assertThat(draw.odds()).containsExactly(0, 1);
    }

    @Test
    void every_feature_has_a_name_and_a_value() {
        List<RankFeature> all = List.of(RankFeature.values());
        assertThat(RankFeature.rows(all, List.of(option(0, 0.5, true))))
                .containsExactly(
                        0.75f,
                        0.5f,
                        0.2f,
                        (float) Math.log(5),
                        0.4f,
                        0.3f,
                        1,
                        0.2f,
                        1,
                        (float) Math.log(4),
                        (float) Math.log(2),
                        1,
                        -1,
                        (float) Math.log(8),
                        0,
                        0.6f);
        assertThat(all).allSatisfy(f -> assertThat(RankFeature.named(f.id())).contains(f));
    }

    @Test
    void features_that_there_are_not_are_refused() {
        assertThatThrownBy(() -> new Ranked(new Summing(List.of("mean", "mood"))))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("mood");
    }
}
