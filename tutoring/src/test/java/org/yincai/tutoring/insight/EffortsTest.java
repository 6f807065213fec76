package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.tutoring.gaming.GamingWatch;

class EffortsTest {
    private final SmallClass small = new SmallClass(6).everyone(mastery("a", 0.8));

    private EffortReport report() {
        return Efforts.of(small.facts(), Thresholds.standard());
    }

    private static List<String> names(List<EffortReport.Pupil> pupils) {
        return pupils.stream().map(EffortReport.Pupil::learner).toList();
    }

    @Test
    void pupils_stand_where_their_last_answers_put_them() {
        small.working(1, new Effort(20, 5, 0))
                .working(2, new Effort(20, 4, 0))
                .working(3, new Effort(20, 4, 11))
                .working(4, new Effort(9, 9, 9))
                .working(5, new Effort(32, 32, 0))
                .away(5);
        EffortReport report = report();

        assertThat(names(report.hurried())).containsExactly("p1");
        assertThat(names(report.answerShown())).containsExactly("p3");
        assertThat(names(report.away())).containsExactly("p5");
        assertThat(names(report.engaged())).containsExactly("p2", "p6");
        assertThat(names(report.notEnough())).containsExactly("p4");
        assertThat(report.hurried().getFirst().effort().doubted()).isEqualTo(5);
        assertThat(report.about().empty()).isNull();
    }

    @Test
    void says_why_there_is_nothing_to_show() {
        assertThat(report().about().empty()).isEqualTo("nothing-wrong");
        assertThat(Efforts.of(new SmallClass(3).facts(), Thresholds.standard())
                        .about()
                        .empty())
                .isEqualTo("no-data");
        for (int i = 1; i <= 6; i++) {
            small.working(i, new Effort(3, 0, 0));
        }
        assertThat(report().about().empty()).isEqualTo("not-enough");
    }

    @Test
    void a_class_that_is_away_as_a_whole_is_shown_as_away() {
        for (int i = 1; i <= 6; i++) {
            small.away(i);
        }
        assertThat(report().about().empty()).isNull();
        assertThat(names(report().away())).hasSize(6);
    }

    @Test
    void the_teacher_is_asked_for_a_private_word_with_the_hurried() {
        small.working(2, new Effort(20, 5, 0));
        Suggestion suggestion = Suggestions.of(small.facts(), Thresholds.standard(), Map.of())
                .items()
                .getFirst();

        assertThat(suggestion.signal()).isEqualTo("hurried-pupils");
        assertThat(suggestion.action().kind()).isEqualTo("private-word");
        assertThat(suggestion.action().group()).containsExactly("p2");
        assertThat(suggestion.text().en())
                .startsWith("1 pupil answered more than 20%")
                .contains("Those without hints count neither");
        assertThat(suggestion.text().zh()).contains("1 名学生", "20%");
    }

    @Test
    void an_effort_is_what_the_watch_has_seen() {
        assertThat(Effort.of(new GamingWatch(5, 0b1, 0b101, 0b10))).isEqualTo(new Effort(5, 2, 1));
        assertThatThrownBy(() -> new Effort(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
