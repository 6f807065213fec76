package org.yincai.recommender.assess;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a test is over.
 *
 * @param least questions that count, before which nothing but time stops it
 * @param most questions that count
 * @param error standard error that suffices
 * @param still the test is over when the estimate has moved less than this ...
 * @param stillFor ... so many times in a row; 0 for never
 */
public record StopRules(int least, int most, double error, double still, int stillFor, Duration time) {
    /** Why a test is over. */
    public enum Stopped {
        TIME,
        PRECISE,
        UNCHANGED,
        LENGTH,
        NO_ITEMS
    }

    public StopRules {
        if (least < 0 || most < Math.max(least, 1) || !(error >= 0) || !(still >= 0) || stillFor < 0) {
            throw new IllegalArgumentException(
                    "a test needs 0 <= least <= most, most of at least 1 and an error, a stillness"
                            + " and times of at least 0 but got " + least + ", " + most + ", " + error + ", " + still
                            + ", "
                            + stillFor);
        }
    }

    /** Whether it is over, and why. */
    public Optional<Stopped> reached(List<Ability> abilities, Duration spent) {
        int asked = abilities.size() - 1;
        if (spent.compareTo(time) >= 0) {
            return Optional.of(Stopped.TIME);
        }
        if (asked < least) {
            return Optional.empty();
        }
        if (abilities.getLast().error() <= error) {
            return Optional.of(Stopped.PRECISE);
        }
        if (isStill(abilities)) {
            return Optional.of(Stopped.UNCHANGED);
        }
        return asked >= most ? Optional.of(Stopped.LENGTH) : Optional.empty();
    }

    private boolean isStill(List<Ability> abilities) {
        if (stillFor == 0 || abilities.size() <= stillFor) {
            return false;
        }
        for (int i = abilities.size() - stillFor; i < abilities.size(); i++) {
            if (Math.abs(abilities.get(i).mean() - abilities.get(i - 1).mean()) >= still) {
                return false;
            }
        }
        return true;
    }
}
