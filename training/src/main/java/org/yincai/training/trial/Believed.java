package org.yincai.training.trial;

import org.yincai.models.content.Item;
import org.yincai.recommender.simulation.SimulatedAnswer;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.GamingWatch;

/** What is taken as evidence of an answer. */
public enum Believed {
    /** Whatever ended right is right, by whatever means. */
    ALL {
        @Override
        boolean counts(GamingWatch watch, Attempt attempt) {
            return true;
        }

        @Override
        boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer) {
            return answer.endedRight();
        }
    },
    /** As {@link #ALL}, but what was gamed counts as a wrong answer when it was aided and not at all when it was not. */
    WORKED_FOR {
        @Override
        boolean counts(GamingWatch watch, Attempt attempt) {
            return watch.doubt(attempt).isEmpty() || attempt.hints() > 0;
        }

        @Override
        boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer) {
            return answer.endedRight() && watch.doubt(attempt).isEmpty();
        }
    },
    /** The first unaided try, gamed or not. */
    FIRST_TRY {
        @Override
        boolean counts(GamingWatch watch, Attempt attempt) {
            return true;
        }

        @Override
        boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer) {
            return answer.correct();
        }
    },
    /** The first unaided try, unless it was gamed: what the service counts, with the watch on bouts. */
    FIRST_TRY_WORKED_FOR {
        @Override
        boolean counts(GamingWatch watch, Attempt attempt) {
            return WORKED_FOR.counts(watch, attempt);
        }

        @Override
        boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer) {
            return answer.correct() && watch.doubt(attempt).isEmpty();
        }
    };

    abstract boolean counts(GamingWatch watch, Attempt attempt);

    abstract boolean correct(GamingWatch watch, Attempt attempt, SimulatedAnswer answer);

    static Attempt attempt(Item item, SimulatedAnswer answer) {
        return Attempt.at(item, answer.activeMillis(), answer.hints());
    }
}
