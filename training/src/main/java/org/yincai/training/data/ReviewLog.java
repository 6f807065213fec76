package org.yincai.training.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.memory.Rating;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/** Reviews of many things by one or more learners. */
public record ReviewLog(List<Card> cards) {
    public ReviewLog {
        cards = List.copyOf(cards);
    }

    /**
     * One thing reviewed by one learner.
     *
     * @param reviews at least one, in the order of time
     */
    public record Card(String learner, List<Review> reviews) {
        public Card {
            reviews = List.copyOf(reviews);
        }
    }

    /** One review, at a time in epoch seconds. */
    public record Review(Rating rating, long atSeconds) {}

    /** Each skill of each learner as a card, each answer to one of its items as a review; answers of unknown time are left out. */
    public static ReviewLog of(AnswerLog log) {
        var cards = new ArrayList<Card>();
        for (Learner learner : log.learners()) {
            Map<SkillId, List<Review>> reviews = new LinkedHashMap<>();
            for (Answer answer : learner.answers()) {
                if (answer.atSeconds() >= 0) {
                    var review = new Review(Rating.of(answer.correct()), answer.atSeconds());
                    log.items()
                            .getOrDefault(answer.item(), List.of())
                            .forEach(skill -> reviews.computeIfAbsent(skill, s -> new ArrayList<>())
                                    .add(review));
                }
            }
            reviews.values().forEach(all -> cards.add(new Card(learner.id(), all)));
        }
        return new ReviewLog(cards);
    }
}
