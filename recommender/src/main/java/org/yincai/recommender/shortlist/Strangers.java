package org.yincai.recommender.shortlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.recommender.policy.Reviews;

/** Traces learners of whom nothing is stored from answers that come with the request; nothing of them is kept. */
public final class Strangers {
    private static final int RECENT = 12;

    private final Curriculum curriculum;
    private final Tracer tracer;

    public Strangers(Curriculum curriculum, Tracer tracer) {
        this.curriculum = curriculum;
        this.tracer = tracer;
    }

    /**
     * A learner and all that is known of them.
     *
     * @param key names their profile and leads to no data
     * @param answers in the order they were given
     */
    public record Stranger(LearnerKey key, List<Answer> answers) {
        public Stranger {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer at the first unaided try.
     *
     * @param item which the curriculum need not have
     * @param at when the question was shown
     */
    public record Answer(Item item, boolean correct, Instant at) {}

    /** The strangers as they are after their answers; the n-th answers of all make one run of the model. */
    public List<Subject> trace(List<Stranger> strangers) {
        List<Subject> subjects = strangers.stream()
                .map(s -> new Subject(s.key, s.answers.size(), tracer.fresh(), recent(s.answers), Reviews.byAge()))
                .toList();
        List<Step> steps = steps(strangers, subjects, 0);
        for (int n = 1; !steps.isEmpty(); n++) {
            tracer.step(steps);
            steps = steps(strangers, subjects, n);
        }
        return subjects;
    }

    private List<Step> steps(List<Stranger> strangers, List<Subject> subjects, int n) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < subjects.size(); i++) {
            List<Answer> answers = strangers.get(i).answers;
            if (n < answers.size()) {
                Answer answer = answers.get(n);
                TracedItem item = traced(answer.item);
                steps.add(new Step(subjects.get(i).trace(), item, answer.correct, answer.at.getEpochSecond()));
            }
        }
        return steps;
    }

    private TracedItem traced(Item item) {
        return curriculum.item(item.id()).isPresent() ? tracer.resolve(item) : tracer.describe(item);
    }

    private static List<ItemId> recent(List<Answer> answers) {
        var recent = new LinkedHashSet<ItemId>();
        for (int i = answers.size() - 1; i >= 0 && recent.size() < RECENT; i--) {
            recent.add(answers.get(i).item.id());
        }
        return List.copyOf(recent);
    }
}
