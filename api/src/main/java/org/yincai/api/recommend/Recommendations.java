package org.yincai.api.recommend;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.state.Learners;
import org.yincai.api.state.Stages;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.id.LearnerId;
import org.yincai.recommender.review.ScheduledReviews;
import org.yincai.recommender.shortlist.Shortlist;
import org.yincai.recommender.shortlist.Shortlists;
import org.yincai.recommender.shortlist.Strangers;
import org.yincai.recommender.shortlist.Strangers.Answer;
import org.yincai.recommender.shortlist.Strangers.Stranger;
import org.yincai.recommender.shortlist.Subject;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Ranks items for several learners in shared runs of the model. Reads stored states; moves none and writes nothing. */
public final class Recommendations {
    private final Learners learners;
    private final Access access;
    private final Strangers strangers;
    private final Shortlists shortlists;
    private final SkillReviews reviews;
    private final Scheduler compute;
    private final Stages stages;
    private final Clock clock;

    public Recommendations(
            Learners learners,
            Access access,
            Strangers strangers,
            Shortlists shortlists,
            SkillReviews reviews,
            Scheduler compute,
            Stages stages,
            Clock clock) {
        this.learners = learners;
        this.access = access;
        this.strangers = strangers;
        this.shortlists = shortlists;
        this.reviews = reviews;
        this.compute = compute;
        this.stages = stages;
        this.clock = clock;
    }

    /** A shortlist for each request, in the same order, emitted on the compute scheduler. */
    Mono<List<Shortlist>> of(Caller caller, List<Wanted> few) {
        return Flux.fromIterable(few)
                .flatMapSequential(wanted -> person(caller, wanted), Math.max(1, few.size()))
                .collectList()
                .publishOn(compute)
                .map(people -> stages.recommend(() -> rank(few, people)));
    }

    private Mono<Person> person(Caller caller, Wanted wanted) {
        List<Answer> answers = wanted.answers();
        if (answers != null) {
            return Mono.fromSupplier(() -> new Person.Described(new Stranger(access.described(caller), answers)));
        }
        LearnerId learner = wanted.learner() == null ? caller.learner() : wanted.learner();
        return access.learner(caller, learner == null ? "" : learner.value(), Purpose.RECOMMEND)
                .flatMap(learners::load)
                .map(Person.Stored::new);
    }

    private List<Shortlist> rank(List<Wanted> few, List<Person> people) {
        var described = new ArrayList<Stranger>();
        for (Person person : people) {
            if (person instanceof Person.Described stranger) {
                described.add(stranger.stranger());
            }
        }
        Iterator<Subject> traced = strangers.trace(described).iterator();
        var entries = new ArrayList<Shortlists.Entry>(people.size());
        for (int i = 0; i < people.size(); i++) {
            Subject subject = switch (people.get(i)) {
                case Person.Stored stored -> subject(stored.state());
                case Person.Described stranger -> traced.next();
            };
            entries.add(new Shortlists.Entry(subject, few.get(i).wish()));
        }
        return shortlists.of(entries, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Subject subject(LearnerState state) {
        var urgency = new ScheduledReviews(state.memories(), reviews);
        return new Subject(state.learner(), state.sequence(), state.trace(), state.recent(), urgency);
    }

    /** Whom a request is about. */
    private sealed interface Person {
        record Stored(LearnerState state) implements Person {}

        record Described(Stranger stranger) implements Person {}
    }
}
