package org.yincai.training.trial;

import org.yincai.models.content.Item;
import org.yincai.recommender.simulation.SimulatedAnswer;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.GamingWatch;

/** What is taken as evidence of an answer. */
public enum Believed {
    /** Whatever ended right is right, by whatever means. */
    ALL(false, false),
    /**
     * As {@link #ALL}, but what was gamed counts as a wrong answer when it was aided and not at all when it was not; of
     * who has a habit of it only the first unaided try is believed, and mastery takes more right answers.
     */
    WORKED_FOR(false, true),
    /** The first unaided try, gamed or not. */
    FIRST_TRY(true, false),
    /**
     * The first unaided try, unless it was gamed, and more right answers of who has a habit of it: what the service
     * does.
     */
    FIRST_TRY_WORKED_FOR(true, true);

    private final boolean firstTry;
    private final boolean watched;

    Believed(boolean firstTry, boolean watched) {
        this.firstTry = firstTry;
        this.watched = watched;
    }

    boolean counts(GamingWatch watch, Attempt attempt) {
        return worked(watch, attempt) || attempt.hints() > 0;
    }

    boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer) {
        boolean strict = firstTry || (watched && watch.habit());
        return (strict ? answer.correct() : answer.endedRight()) && worked(watch, attempt);
    }

    /** Right answers it takes to believe in mastery. */
    int rightsWanted(GamingWatch watch) {
        return (watched ? watch : GamingWatch.fresh()).rightsWanted();
    }

    private boolean worked(GamingWatch watch, Attempt attempt) {
        return !watched || watch.doubt(attempt).isEmpty();
    }

    static Attempt attempt(Item item, SimulatedAnswer answer) {
        return Attempt.at(item, answer.activeMillis(), answer.hints());
    }
}
