package org.yincai.recommender.shortlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.event.Policy;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.choose.Ask;
import org.yincai.recommender.choose.Best;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.choose.Recommender;

/** Makes shortlists of many learners, who share runs of the model; no learner's depends on who else is there. */
public final class Shortlists {
    private final Profiler profiler;
    private final Recommender recommender;

    public Shortlists(Profiler profiler, Recommender recommender) {
        this.profiler = profiler;
        this.recommender = recommender;
    }

    /** A learner and what is wanted for them. */
    public record Entry(Subject subject, Wish wish) {}

    /**
     * A shortlist for each entry, in the same order.
     *
     * @param now decides how much is forgotten
     */
    public List<Shortlist> of(List<Entry> entries, Instant now) {
        var asks = new ArrayList<Ask>(entries.size());
        int most = 0;
        for (Entry entry : entries) {
            asks.add(ask(entry.subject, entry.wish, now));
            most = Math.max(most, entry.wish.k());
        }
        List<Best> best = recommender.best(asks, most);
        var shortlists = new ArrayList<Shortlist>(entries.size());
        for (int i = 0; i < best.size(); i++) {
            LearnerProfile profile = asks.get(i).profile();
            List<Choice> choices = best.get(i).choices();
            int k = Math.min(entries.get(i).wish.k(), choices.size());
            boolean fallback = profile.fallback() || choices.stream().anyMatch(Choice::fallback);
            shortlists.add(new Shortlist(
                    profile.learner(),
                    profile.model(),
                    fallback,
                    choices.subList(0, k),
                    best.get(i).held()));
        }
        return shortlists;
    }

    private Ask ask(Subject subject, Wish wish, Instant now) {
        LearnerProfile profile = profiler.read(subject.learner(), subject.sequence(), subject.trace(), now);
        return new Ask(
                Policy.of(wish.purpose()),
                wish.scope(),
                profile,
                subject.trace(),
                wish.candidates(),
                null,
                subject.recent(),
                List.of(),
                null,
                subject.reviews(),
                TracedItem.keyOf(subject.learner().toString()));
    }
}
