package org.yincai.training.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.Fsrs;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.Memory;
import org.yincai.inference.memory.Rating;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.ReviewLog;
import org.yincai.training.data.ReviewLog.Card;
import org.yincai.training.data.ReviewLog.Review;
import org.yincai.training.fixture.Logs;

class FittedMemoryTest {
    private static final long DAY = 86_400;

    /** Reviews of learners who forget faster than the default weights say. */
    private static ReviewLog forgetful(int learners) {
        double[] weights = FsrsWeights.DEFAULT.toArray();
        for (int i = 0; i < 4; i++) {
            weights[i] /= 4;
        }
        weights[8] = .6;
        var fsrs = new Fsrs(new FsrsWeights(weights));
        var random = new SplittableRandom(7);
        var cards = new ArrayList<Card>();
        for (int card = 0; card < 400; card++) {
            var reviews = new ArrayList<Review>();
            reviews.add(new Review(Rating.GOOD, random.nextLong(100) * DAY));
            Memory memory = fsrs.first(Rating.GOOD);
            for (int i = 0; i < 6; i++) {
                int days = 1 + random.nextInt(12);
                Rating rating = Rating.of(random.nextDouble() < fsrs.retrievability(days, memory.stability()));
                memory = fsrs.next(memory, days, rating);
                reviews.add(new Review(rating, reviews.getLast().atSeconds() + days * DAY));
            }
            cards.add(new Card("u" + card % learners, reviews));
        }
        return new ReviewLog(cards);
    }

    private static double figure(FittedMemory fitted, String of, String name) {
        return fitted.figures().getOrDefault(of + " weights", Map.of()).getOrDefault(name, Double.NaN);
    }

    @Test
    void weights_fitted_to_other_learners_foretell_better() {
        FittedMemory fitted = FittedMemory.of(forgetful(50), 1, 12, (round, value) -> {});

        assertThat(fitted.split()).isEqualTo("learners");
        assertThat(fitted.weights()).hasSize(FsrsWeights.COUNT);
        assertThat(figure(fitted, "set aside, fitted", "logLoss"))
                .isLessThan(figure(fitted, "set aside, default", "logLoss") - .01);
        assertThat(figure(fitted, "set aside, fitted", "rmseBins"))
                .isLessThan(figure(fitted, "set aside, default", "rmseBins"));
    }

    @Test
    void one_learner_is_judged_on_what_comes_later() {
        FittedMemory fitted = FittedMemory.of(forgetful(1), 1, 4, (round, value) -> {});

        assertThat(fitted.split()).isEqualTo("time");
        double aside = figure(fitted, "set aside, default", "reviews");
        double first = figure(fitted, "fitted to, default", "reviews");
        assertThat(aside / (aside + first)).isCloseTo(.23, within(.04));
    }

    @Test
    void recalls_leave_out_the_first_review_and_the_same_day() {
        var reviews = List.of(
                new Review(Rating.GOOD, 0),
                new Review(Rating.AGAIN, 60),
                new Review(Rating.GOOD, DAY),
                new Review(Rating.AGAIN, 3 * DAY));
        var fsrs = new Fsrs(FsrsWeights.DEFAULT);
        var recalls = new ArrayList<Recall>();

        Recalls.of(List.of(new Card("u", reviews)), fsrs, 0, Long.MAX_VALUE, recalls::add);

        Memory second = fsrs.next(fsrs.first(Rating.GOOD), 0, Rating.AGAIN);
        assertThat(recalls)
                .containsExactly(
                        new Recall("u", 2, 1, 1, fsrs.retrievability(1, second.stability()), true),
                        new Recall(
                                "u",
                                3,
                                2,
                                1,
                                fsrs.retrievability(
                                        2, fsrs.next(second, 1, Rating.GOOD).stability()),
                                false));
    }

    @Test
    void the_error_of_bins_is_weighted_by_reviews() {
        List<Recall> recalls = List.of(
                new Recall("u", 1, 1, 0, .9, true),
                new Recall("u", 1, 1, 0, .9, false),
                new Recall("u", 1, 100, 0, .5, true));

        assertThat(RecallMetrics.of(recalls)).containsEntry("recalled", 2 / 3.0);
        assertThat(RecallMetrics.rmseOfBins(recalls)).isCloseTo(Math.sqrt((2 * .16 + .25) / 3), within(1e-12));
    }

    @Test
    void answers_of_known_time_are_reviews_of_their_skills() {
        AnswerLog log = Logs.log(5, 20, true, 1);
        ReviewLog reviews = ReviewLog.of(log);

        int tags = log.learners().stream()
                .flatMap(learner -> learner.answers().stream())
                .mapToInt(answer ->
                        log.items().getOrDefault(answer.item(), List.of()).size())
                .sum();
        assertThat(reviews.cards().stream()
                        .mapToInt(card -> card.reviews().size())
                        .sum())
                .isEqualTo(tags);
        assertThat(ReviewLog.of(Logs.log(5, 20, false, 1)).cards()).isEmpty();
    }
}
