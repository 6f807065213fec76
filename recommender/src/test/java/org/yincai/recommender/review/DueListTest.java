package org.yincai.recommender.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.Fsrs;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.Rating;
import org.yincai.inference.memory.ReviewOptions;
import org.yincai.inference.memory.ReviewScheduler;
import org.yincai.inference.memory.Reviewed;
import org.yincai.models.id.SkillId;

class DueListTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final ReviewScheduler scheduler = new ReviewScheduler(new Fsrs(FsrsWeights.DEFAULT), ReviewOptions.DEFAULT);

    private Reviewed first(Rating rating) {
        return scheduler.review(null, rating, START);
    }

    @Test
    void the_most_forgotten_comes_first_and_what_is_not_due_does_not_come() {
        Map<SkillId, Reviewed> skills = Map.of(
                new SkillId("shaky"), first(Rating.AGAIN),
                new SkillId("fair"), first(Rating.GOOD),
                new SkillId("firm"), first(Rating.EASY));

        List<Due> due = DueList.at(START.plus(Duration.ofDays(3)), skills, scheduler);

        assertThat(due).extracting(d -> d.skill().value()).containsExactly("shaky", "fair");
        assertThat(due.getFirst().since()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(due.getFirst().retrievability()).isBetween(.3, .8);
        assertThat(DueList.at(START, skills, scheduler)).isEmpty();
    }
}
