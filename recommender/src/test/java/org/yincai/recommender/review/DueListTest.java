package org.yincai.recommender.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

class DueListTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final SkillId ONCE = new SkillId("once");
    private static final SkillId TWICE = new SkillId("twice");

    private final SkillReviews reviews = new SkillReviews(FsrsWeights.DEFAULT);
    private final SkillMemories memories = new SkillMemories();
    private final List<SkillMastery> skills = List.of(mastery(ONCE, Level.PROFICIENT), mastery(TWICE, Level.SECURE));

    private static SkillMastery mastery(SkillId skill, Level level) {
        return new SkillMastery(skill, 0.7, 0.6, 0.8, level, 3, START);
    }

    private void right(SkillId skill, int day) {
        reviews.answered(memories, List.of(skill), true, START.plus(Duration.ofDays(day)));
    }

    private List<SkillId> dueOn(int day) {
        return DueList.at(START.plus(Duration.ofDays(day)), skills, memories, reviews).stream()
                .map(Due::skill)
                .toList();
    }

    @Test
    void the_most_forgotten_comes_first_and_what_is_not_due_does_not_come() {
        right(ONCE, 0);
        right(TWICE, 0);
        right(TWICE, 3);

        assertThat(dueOn(1)).isEmpty();
        assertThat(dueOn(4)).containsExactly(ONCE);
        assertThat(dueOn(100)).containsExactly(ONCE, TWICE);
        Due first = DueList.at(START.plus(Duration.ofDays(4)), skills, memories, reviews)
                .getFirst();
        assertThat(first.since()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(first.retrievability()).isBetween(.8, .9);
    }

    @Test
    void what_is_not_mastered_is_practised_and_not_reviewed() {
        right(ONCE, 0);

        List<SkillMastery> shaky = List.of(mastery(ONCE, Level.DEVELOPING));
        assertThat(DueList.at(START.plus(Duration.ofDays(50)), shaky, memories, reviews))
                .isEmpty();
    }

    @Test
    void what_was_mastered_and_faded_is_reviewed_but_not_retained() {
        right(ONCE, 0);
        right(ONCE, 3);
        var faded = new SkillMastery(ONCE, 0.5, 0.4, 0.6, Level.DEVELOPING, 3, START, Level.PROFICIENT);
        assertThat(DueList.at(START.plus(Duration.ofDays(100)), List.of(faded), memories, reviews))
                .extracting(Due::skill)
                .containsExactly(ONCE);
        assertThat(Retention.of(faded, memories, reviews, START.plus(Duration.ofDays(4))))
                .hasValueSatisfying(kept -> assertThat(kept.retained()).isFalse());
    }

    @Test
    void a_skill_is_retained_when_it_was_recalled_on_a_later_day_and_is_not_due() {
        right(ONCE, 0);
        assertThat(kept(0).retained()).isFalse();

        right(ONCE, 3);
        assertThat(kept(4).retained()).isTrue();
        assertThat(kept(4).due()).isAfter(START.plus(Duration.ofDays(4)));
        assertThat(kept(60).retained()).isFalse();
        assertThat(Retention.of(mastery(ONCE, Level.DEVELOPING), memories, reviews, START))
                .hasValueSatisfying(kept -> assertThat(kept.retained()).isFalse());
        assertThat(Retention.of(mastery(TWICE, Level.SECURE), memories, reviews, START))
                .isEmpty();
    }

    private Retention kept(int day) {
        return Retention.of(skills.getFirst(), memories, reviews, START.plus(Duration.ofDays(day)))
                .orElseThrow();
    }

    @Test
    void a_review_is_the_more_urgent_the_more_is_forgotten() {
        right(ONCE, 0);
        var urgency = new ScheduledReviews(memories, reviews);

        SkillMastery once = skills.getFirst();
        assertThat(urgency.due(once, START)).isZero();
        assertThat(urgency.due(once, START.plus(Duration.ofDays(3)))).isBetween(.08, .12);
        assertThat(urgency.due(once, START.plus(Duration.ofDays(30)))).isGreaterThan(.2);
        assertThat(urgency.due(skills.getLast(), START)).isZero();
    }
}
