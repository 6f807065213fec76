package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.models.profile.Band;

class HeatMapsTest {
    private static final Duration LATELY = Duration.ofDays(1);

    private static HeatMap map(SmallClass of) {
        return HeatMaps.of(of.facts(), Thresholds.standard());
    }

    @Test
    void shows_pupils_in_roster_order_and_tried_skills_in_teaching_order() {
        HeatMap map = map(new SmallClass(3)
                .pupil(1, mastery("c", 0.1))
                .pupil(2, mastery("a", 0.9), mastery("c", 0.9))
                .pupil(3, mastery("b", 0.5, 0.1, 0, LATELY)));
        assertThat(map.pupils()).extracting(HeatMap.Row::learner).containsExactly("p1", "p2", "p3");
        assertThat(map.skills()).extracting(HeatMap.Column::skill).containsExactly("a", "c");
        assertThat(map.pupils().getFirst().cells())
                .containsExactly(new HeatMap.Cell(null, true, 0), new HeatMap.Cell(Band.E, false, 5));
    }

    @Test
    void counts_bands_without_the_hatched_and_the_untried() {
        HeatMap map = map(new SmallClass(5)
                .pupil(1, mastery("a", 0.85))
                .pupil(2, mastery("a", 0.82))
                .pupil(3, mastery("a", 0.5))
                .pupil(4, mastery("a", 0.5, 0.05, 2, LATELY)));
        HeatMap.Column column = map.skills().getFirst();
        assertThat(column.bands()).isEqualTo(Map.of(Band.A, 2, Band.B, 0, Band.C, 1, Band.D, 0, Band.E, 0));
        assertThat(column.hatched()).isEqualTo(1);
        assertThat(column.untried()).isEqualTo(1);
    }

    @Test
    void hatches_an_interval_wider_than_thirty_points_only() {
        HeatMap map = map(new SmallClass(2)
                .pupil(1, mastery("a", 0.5, 0.116, 9, LATELY))
                .pupil(2, mastery("a", 0.5, 0.118, 9, LATELY)));
        assertThat(map.pupils().get(0).cells().getFirst().hatched()).isFalse();
        assertThat(map.pupils().get(1).cells().getFirst().hatched()).isTrue();
    }

    @Test
    void says_when_there_is_no_data_or_not_enough() {
        assertThat(map(new SmallClass(2)).about().empty()).isEqualTo("no-data");
        assertThat(map(new SmallClass(2).pupil(1, mastery("a", 0.5, 0.05, 1, LATELY)))
                        .about()
                        .empty())
                .isEqualTo("not-enough");
        assertThat(map(new SmallClass(2).pupil(1, mastery("a", 0.5))).about().empty())
                .isNull();
    }

    @Test
    void names_its_model_time_and_rules() {
        About about = map(new SmallClass(1)).about();
        assertThat(about.report()).isEqualTo("R2");
        assertThat(about.classId()).isEqualTo("class-1");
        assertThat(about.model()).isEqualTo("m1");
        assertThat(about.asOf()).isEqualTo(SmallClass.AS_OF);
        assertThat(about.thresholds().version()).isEqualTo("insight-4");
        assertThat(about.howComputed().zh()).isNotBlank();
        assertThat(about.howComputed().en()).isNotBlank();
    }
}
