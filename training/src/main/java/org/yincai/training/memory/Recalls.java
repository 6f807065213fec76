package org.yincai.training.memory;

import java.util.List;
import java.util.function.Consumer;
import org.yincai.inference.memory.Fsrs;
import org.yincai.inference.memory.Memory;
import org.yincai.inference.memory.Rating;
import org.yincai.training.data.ReviewLog.Card;
import org.yincai.training.data.ReviewLog.Review;

/** Foretells each review that comes a day or more after the last one of its card, from all before it. */
final class Recalls {
    private static final long SECONDS_A_DAY = 86_400;

    private Recalls() {}

    /**
     * Hands over the reviews foretold.
     *
     * @param from only reviews of this time on, in epoch seconds
     * @param to only reviews before this time
     */
    static void of(List<Card> cards, Fsrs fsrs, long from, long to, Consumer<Recall> sink) {
        for (Card card : cards) {
            Review last = card.reviews().getFirst();
            Memory memory = fsrs.first(last.rating());
            int lapses = last.rating() == Rating.AGAIN ? 1 : 0;
            for (int i = 1; i < card.reviews().size(); i++) {
                Review review = card.reviews().get(i);
                int days = (int) (Math.floorDiv(review.atSeconds(), SECONDS_A_DAY)
                        - Math.floorDiv(last.atSeconds(), SECONDS_A_DAY));
                boolean recalled = review.rating() != Rating.AGAIN;
                if (days > 0 && review.atSeconds() >= from && review.atSeconds() < to) {
                    double p = fsrs.retrievability(days, memory.stability());
                    sink.accept(new Recall(card.learner(), i, days, lapses, p, recalled));
                }
                memory = fsrs.next(memory, days, review.rating());
                lapses += recalled ? 0 : 1;
                last = review;
            }
        }
    }
}
