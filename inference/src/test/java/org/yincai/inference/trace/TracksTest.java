package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.models.profile.Level;

class TracksTest {
    private static final long NOW = 1_800_000_000L;

    private static TracedItem item(long key, long skill) {
        return new TracedItem(key, 0, new long[] {skill}, new int[] {0}, 0);
    }

    @Test
    void the_least_recently_moved_item_gives_way_and_comes_back_empty() {
        var trace = new LearnerTrace(1, 4, 3);
        for (long key : new long[] {1, 2, 3, 1, 4}) {
            trace.write(item(key, 9), true, NOW, null, 0);
        }
        Tracks items = trace.items();
        assertThat(items.size()).isEqualTo(3);
        assertThat(items.find(2)).isEqualTo(-1);
        assertThat(items.wins(items.find(1))).isEqualTo(2);
        trace.write(item(2, 9), false, NOW, null, 0);
        assertThat(items.find(3)).isEqualTo(-1);
        assertThat(items.wins(items.find(2))).isZero();
        assertThat(items.losses(items.find(2))).isEqualTo(1);
    }

    @Test
    void the_least_recently_moved_gives_way_in_any_order_also_of_a_trace_that_was_stored() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int capacity = 1 + random.nextInt(70);
            LearnerTrace trace = new LearnerTrace(1, capacity, 1);
            List<Long> kept = new ArrayList<>();
            for (int event = 0; event < 300; event++) {
                long skill = 256L * random.nextInt(12) + random.nextInt(7);
                trace.write(item(1, skill), true, NOW, null, 0);
                kept.remove(skill);
                kept.add(skill);
                if (kept.size() > capacity) {
                    kept.removeFirst();
                }
                if (random.nextInt(20) == 0) {
                    trace = TraceCodec.decode(TraceCodec.encode(trace), new LearnerTrace(1, capacity, 1));
                }
            }
            Tracks skills = trace.skills();
            assertThat(skills.size()).isEqualTo(kept.size());
            assertThat(kept).allMatch(skill -> skills.key(skills.find(skill)) == skill);
        }
    }

    @Test
    void of_tracks_that_moved_at_once_the_first_slot_gives_way_however_they_came_there() {
        var both = new TracedItem(1, 0, new long[] {7, 8}, new int[] {0, 0}, 0);
        for (boolean stored : new boolean[] {false, true}) {
            var trace = new LearnerTrace(1, 2, 1);
            for (long skill : new long[] {5, 7, 8}) {
                trace.write(item(1, skill), true, NOW, null, 0);
            }
            assertThat(trace.skills().find(8)).as("in place of 5").isZero();
            trace.write(both, true, NOW, null, 0);
            LearnerTrace asked =
                    stored ? TraceCodec.decode(TraceCodec.encode(trace), new LearnerTrace(1, 2, 1)) : trace;
            asked.write(item(1, 9), true, NOW, null, 0);
            assertThat(asked.skills().find(8)).isEqualTo(-1);
            assertThat(asked.skills().find(7)).isEqualTo(1);
        }
    }

    @Test
    void growing_keeps_every_track() {
        var trace = new LearnerTrace(2, 100, 4);
        for (int skill = 0; skill < 100; skill++) {
            trace.write(item(1, skill), skill % 2 == 0, NOW + skill, null, 0);
        }
        for (int skill = 0; skill < 100; skill++) {
            int slot = trace.skills().find(skill);
            assertThat(trace.skills().lastEvent(slot)).isEqualTo(skill + 1);
            assertThat(trace.skills().lastAt(slot)).isEqualTo(NOW + skill);
            assertThat(trace.skills().wins(slot)).isEqualTo(skill % 2 == 0 ? 1 : 0);
            assertThat(trace.skills().level(slot)).isEqualTo(Level.NOT_STARTED);
        }
    }

    private static double contrast(String... answersBySkill) {
        var trace = new LearnerTrace(0, 8, 4);
        for (int skill = 0; skill < answersBySkill.length; skill++) {
            for (char answer : answersBySkill[skill].toCharArray()) {
                trace.write(item(1, skill), answer == '+', NOW, null, 0);
            }
        }
        return trace.skills().contrast();
    }

    @Test
    void contrast_is_the_share_of_variance_between_skills_less_what_chance_gives() {
        assertThat(contrast("++++", "----")).isCloseTo(6 / 10.0, within(1e-12));
        assertThat(contrast("+-+-", "-+-+")).isZero();
        assertThat(contrast("+++-", "---+")).isCloseTo((1 - 0.25 * 7 / 2) * 6 / 10, within(1e-12));
    }

    @Test
    void there_is_no_contrast_where_there_is_nothing_to_compare() {
        assertThat(contrast()).isZero();
        assertThat(contrast("++++", "++++")).isZero();
        assertThat(contrast("+", "-")).isZero();
        assertThat(contrast("++--")).isZero();
    }

    @Test
    void one_wrong_answer_among_few_is_little_contrast() {
        assertThat(contrast("++", "-")).isCloseTo(1 / 5.0, within(1e-12));
        assertThat(contrast("+".repeat(50), "-".repeat(50))).isGreaterThan(0.95);
    }

    @Test
    void every_level_is_kept_as_it_was_given() {
        var trace = new LearnerTrace(0, 4, 4);
        trace.write(item(1, 1), true, NOW, null, 0);
        for (Level level : Level.values()) {
            trace.skills().level(0, level);
            assertThat(trace.skills().level(0)).isEqualTo(level);
        }
    }
}
