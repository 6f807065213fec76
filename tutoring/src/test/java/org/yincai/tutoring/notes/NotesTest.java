package org.yincai.tutoring.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class NotesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Item ITEM = new Item(new ItemId("i"), 1, List.of(new SkillId("s")), 0, 20, false);

    private Notes notes = Notes.NONE;

    private void answer(
            boolean correct, boolean evidence, int millis, @Nullable String mistake, int tries, Duration at) {
        notes = notes.after(
                new AnswerGiven(
                        new EventId("e"),
                        MORNING.plus(at),
                        ITEM.id(),
                        correct,
                        evidence,
                        millis,
                        0,
                        mistake,
                        null,
                        tries,
                        null),
                ITEM);
    }

    private void mistaken(String misconception, int day) {
        answer(false, true, 20_000, misconception, 1, Duration.ofDays(day));
    }

    private List<String> seen(int day) {
        return notes.mistakes(MORNING.plus(Duration.ofDays(day))).stream()
                .map(m -> m.misconception() + m.count())
                .toList();
    }

    @Test
    void mistakes_of_late_stand_by_how_often_they_were_seen() {
        mistaken("a", 0);
        mistaken("a", 1);
        mistaken("b", 2);

        assertThat(seen(2)).containsExactly("a2", "b1");
        assertThat(seen(31)).containsExactly("b1");
        assertThat(seen(32)).isEmpty();
    }

    @Test
    void a_mistake_that_comes_back_after_a_month_is_counted_anew() {
        mistaken("a", 0);
        mistaken("a", 29);
        assertThat(seen(29)).containsExactly("a2");
        mistaken("a", 59);
        assertThat(seen(59)).containsExactly("a1");
    }

    @Test
    void a_mistake_told_late_stands_where_it_was_seen() {
        mistaken("b", 39);
        mistaken("a", 40);
        mistaken("a", 20);
        mistaken("b", 5);
        mistaken("c", 38);

        assertThat(seen(40)).containsExactly("a2", "b1", "c1");
        assertThat(notes.mistakes().getFirst().lastAt()).isEqualTo(MORNING.plus(Duration.ofDays(40)));
        assertThat(seen(69)).containsExactly("a2");
    }

    @Test
    void the_mistake_not_seen_for_longest_gives_way() {
        for (int i = 0; i <= Notes.MISTAKES; i++) {
            mistaken("m" + i, i);
        }

        assertThat(notes.mistakes()).hasSize(Notes.MISTAKES);
        assertThat(seen(9)).doesNotContain("m01").contains("m11", "m81");
    }

    @Test
    void second_tries_and_what_is_no_evidence_are_not_noted() {
        answer(false, true, 9_000, "a", 2, Duration.ZERO);
        answer(false, false, 900, "a", 1, Duration.ZERO);
        answer(true, false, 900, null, 1, Duration.ZERO);
        answer(false, true, 9_000, null, 1, Duration.ZERO);

        assertThat(notes).isEqualTo(Notes.NONE);
    }

    @Test
    void the_pace_is_the_median_of_right_answers_against_what_their_items_take() {
        for (int millis : new int[] {10_000, 30_000, 0, 50_000, 20_000}) {
            answer(true, true, millis, null, 1, Duration.ZERO);
        }
        assertThat(notes.pace()).isEmpty();
        answer(true, true, 40_000, null, 1, Duration.ZERO);
        assertThat(notes.pace()).contains(new Pace(30, 20, 1.5, 5));
        answer(true, true, 60_000, null, 1, Duration.ZERO);
        assertThat(notes.pace()).contains(new Pace(35, 20, 1.75, 6));
        for (int i = 0; i < Notes.TIMINGS; i++) {
            answer(true, true, 20_000, null, 0, Duration.ZERO);
        }
        assertThat(notes.pace()).contains(new Pace(20, 20, 1, Notes.TIMINGS));
    }
}
