package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.insight.SmallClass.AS_OF;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Text;
import org.yincai.tutoring.notes.Mistake;

class MistakesTest {
    private final SmallClass small = new SmallClass(6).everyone(mastery("a", 0.8));

    private static Mistake mistake(String misconception, int count, int daysAgo) {
        return new Mistake(misconception, count, AS_OF.minus(Duration.ofDays(daysAgo)));
    }

    private static MistakeReport report(SmallClass of) {
        return Mistakes.of(of.facts(), Thresholds.standard(), id -> new Text("误解" + id, "misconception " + id));
    }

    @Test
    void what_three_pupils_show_is_shared_and_what_two_show_is_not() {
        small.mistaken(1, mistake("sign", 2, 3), mistake("carry", 9, 1))
                .mistaken(3, mistake("sign", 1, 1))
                .mistaken(4, mistake("carry", 9, 1))
                .mistaken(6, mistake("sign", 4, 7));
        MistakeReport report = report(small);

        assertThat(report.about().empty()).isNull();
        assertThat(report.mistaken()).isEqualTo(4);
        assertThat(report.mistakes()).hasSize(1);
        MistakeReport.Shared shared = report.mistakes().getFirst();
        assertThat(shared.misconception()).isEqualTo("sign");
        assertThat(shared.name()).isEqualTo(new Text("误解sign", "misconception sign"));
        assertThat(shared.pupils()).isEqualTo(3);
        assertThat(shared.times()).isEqualTo(7);
        assertThat(shared.lastAt()).isEqualTo(AS_OF.minus(Duration.ofDays(1)));
        assertThat(shared.group()).containsExactly("p1", "p3", "p6");
    }

    @Test
    void the_misconception_of_most_pupils_comes_first_and_of_as_many_the_one_seen_more_often() {
        for (int i = 1; i <= 3; i++) {
            small.mistaken(i, mistake("rare", 1, 1), mistake("often", 2, 1), mistake("wide", 1, 1));
        }
        small.mistaken(4, mistake("wide", 1, 1));

        assertThat(report(small).mistakes())
                .extracting(MistakeReport.Shared::misconception)
                .containsExactly("wide", "often", "rare");
    }

    @Test
    void lists_no_more_than_can_be_talked_about() {
        Mistake[] many =
                IntStream.range(0, 12).mapToObj(i -> mistake("m" + i, 1, 1)).toArray(Mistake[]::new);
        small.mistaken(1, many).mistaken(2, many).mistaken(3, many);

        assertThat(report(small).mistakes()).hasSize(Mistakes.MOST);
    }

    @Test
    void says_why_there_is_nothing_to_show() {
        assertThat(report(small).about().empty()).isEqualTo("nothing-wrong");
        assertThat(report(new SmallClass(3)).about().empty()).isEqualTo("no-data");
        for (int i = 1; i <= 6; i++) {
            small.working(i, new Effort(3, 0, 0));
        }
        assertThat(report(small).about().empty()).isEqualTo("not-enough");
    }
}
