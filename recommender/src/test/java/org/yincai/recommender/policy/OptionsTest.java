package org.yincai.recommender.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.fixture.Ladder;
import org.yincai.recommender.fixture.WinsTracer;

class OptionsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final Curriculum curriculum = Ladder.of(4);
    private final WinsTracer tracer = new WinsTracer();
    private final Practice practice = new Practice();

    private List<Option> options(boolean deep) {
        var goal = new Goal(curriculum, List.of(Ladder.skill(2)), deep);
        var profiler = new Profiler(tracer, curriculum, new IntervalParameters(4, 1, 0, 0, 0));
        return new Options(goal, tracer, profiler, Reviews.byAge()).now(tracer.fresh(), practice, NOW);
    }

    private static List<ItemId> items(List<Option> options) {
        return options.stream().map(o -> o.item().id()).toList();
    }

    @Test
    void a_goal_reaches_down_to_its_direct_prerequisites_or_to_the_ground() {
        assertThat(items(options(false))).extracting(ItemId::value).containsExactly("s1a", "s1b", "s2a", "s2b");
        assertThat(options(true)).hasSize(6);
        SkillView below = options(false).getFirst().focus();
        assertThat(below.goal()).isFalse();
        assertThat(below.waiting()).isEqualTo(1);
        assertThat(below.due()).isZero();
        assertThat(options(false).getLast().focus().readiness()).isEqualTo(0.5);
    }

    @Test
    void a_skill_is_seen_with_what_it_is_built_on_and_what_waits_for_it() {
        SkillView below = options(false).getFirst().focus();
        assertThat(below.held()).isEqualTo(0.5);
        assertThat(below.prepared()).isEqualTo(1);
        SkillView above = options(false).getLast().focus();
        assertThat(above.prepared()).isEqualTo(0.5);
        assertThat(above.held()).isZero();
    }

    @Test
    void an_item_rests_after_it_was_shown_while_others_are_left() {
        practice.add(Ladder.item(2, "a"));
        assertThat(items(options(false))).doesNotContain(new ItemId("s2a"));
        assertThat(options(false).getLast().focus().tries()).isEqualTo(1);
        assertThat(options(false).getLast().focus().justDone()).isTrue();
        for (String item : List.of("a", "b")) {
            practice.add(Ladder.item(1, item));
        }
        practice.add(Ladder.item(2, "b"));
        assertThat(options(false)).hasSize(4);
        assertThat(practice.size()).isEqualTo(4);
    }

    @Test
    void a_goal_is_of_the_curriculum() {
        assertThatThrownBy(() -> new Goal(curriculum, List.of(), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Goal(curriculum, List.of(new SkillId("foreign")), false))
                .hasMessageContaining("foreign");
    }
}
