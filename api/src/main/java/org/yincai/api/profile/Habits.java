package org.yincai.api.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.wire.Rounded;
import org.yincai.models.content.Text;
import org.yincai.models.profile.Band;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.notes.Abilities;
import org.yincai.tutoring.session.LearnerState;

/** What a profile says beyond its skills, from the state alone. */
final class Habits {
    private final Bank bank;
    private final Abilities abilities;

    Habits(Bank bank) {
        this.bank = bank;
        this.abilities = new Abilities(bank.curriculum());
    }

    /** One ability, or null with too few answers. */
    @Nullable
    Ability ability(LearnerState state) {
        return abilities
                .of(state.trace())
                .map(a -> new Ability(
                        Rounded.four(a.theta()),
                        Rounded.four(a.error()),
                        Rounded.four(a.low()),
                        Rounded.four(a.high()),
                        a.band(),
                        a.answers(),
                        Abilities.SOURCE))
                .orElse(null);
    }

    List<Misconception> misconceptions(LearnerState state, Instant asOf) {
        return state.notes().mistakes(asOf).stream()
                .map(m -> new Misconception(
                        m.misconception(), bank.misconceptionName(m.misconception()), m.count(), m.lastAt()))
                .toList();
    }

    /** How fast right answers are, or null with too few of known duration. */
    @Nullable
    Pace pace(LearnerState state) {
        return state.notes()
                .pace()
                .map(p -> new Pace(
                        Rounded.four(p.seconds()),
                        Rounded.four(p.usualSeconds()),
                        Rounded.four(p.ratio()),
                        p.answers()))
                .orElse(null);
    }

    record Ability(double theta, double error, double low, double high, Band band, int answers, String source) {}

    record Misconception(String misconception, Text name, int count, Instant lastAt) {}

    record Pace(double seconds, double usualSeconds, double ratio, int answers) {}
}
