package org.yincai.tutoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yincai.models.content.Curriculum;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.recommender.choose.Examination;
import org.yincai.tutoring.gaming.GamingWatch;

/** When a session stops by itself. Wheel-spinning: ten tries without mastery (Beck and Gong 2013). */
final class Stopping {
    /** A skill is certain when P(mastery >= goal) reaches this. */
    static final double CERTAIN = 0.95;

    static final int MIN_FAMILIES = 2;
    static final int SPINNING = 10;

    private final Curriculum curriculum;

    Stopping(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /**
     * The reason to stop now, if there is one.
     *
     * @param watch how the last answers were given
     * @param profile the learner's profile after the last answer
     */
    Optional<StopReason> reason(Session session, GamingWatch watch, LearnerProfile profile, Instant now) {
        if (session.stopped() != null) {
            return Optional.of(session.stopped());
        }
        boolean practises = session.start().mode() == Mode.PRACTICE
                && session.start().policy() != Policy.CURRICULUM_ORDER
                && session.start().policy() != Policy.ADAPTIVE;
        if (practises && spinning(session, profile)) {
            return Optional.of(StopReason.WHEEL_SPINNING);
        }
        if (session.answered() >= session.start().items()
                || now.isAfter(session.start().at().plus(session.start().time()))) {
            return Optional.of(StopReason.BUDGET_USED);
        }
        if (session.start().policy() == Policy.ADAPTIVE) {
            return test(session, now);
        }
        if (!practises) {
            return Optional.empty();
        }
        List<SkillId> scope = session.start().scope().stream()
                .filter(skill -> curriculum.skill(skill).isPresent())
                .toList();
        boolean done = !scope.isEmpty() && scope.stream().allMatch(s -> certain(s, session, watch, profile));
        return done ? Optional.of(StopReason.SKILL_CERTAIN) : Optional.empty();
    }

    private Optional<StopReason> test(Session session, Instant now) {
        SessionStarted start = session.start();
        var test = new Examination(curriculum, start.scope(), start.blueprint(), session.asked());
        return test.stopped(start.items(), start.time(), Duration.between(start.at(), now))
                .map(stopped -> switch (stopped) {
                    case PRECISE -> StopReason.PRECISE_ENOUGH;
                    case UNCHANGED -> StopReason.ABILITY_UNCHANGED;
                    case LENGTH, TIME -> StopReason.BUDGET_USED;
                    case NO_ITEMS -> StopReason.POOL_EMPTY;
                });
    }

    private static boolean spinning(Session session, LearnerProfile profile) {
        return session.runs().entrySet().stream()
                .anyMatch(e -> e.getValue().tries() >= SPINNING
                        && profile.skill(e.getKey())
                                .filter(m -> m.mean() < Level.PROFICIENT.from())
                                .isPresent());
    }

    private boolean certain(SkillId skill, Session session, GamingWatch watch, LearnerProfile profile) {
        SkillRun run = session.runs().get(skill);
        int families = Math.min(MIN_FAMILIES, curriculum.itemsOf(skill).size());
        return run != null
                && run.rights() >= watch.rightsWanted()
                && run.families().size() >= families
                && profile.skill(skill).stream()
                        .mapToDouble(m -> m.probabilityAtLeast(Level.PROFICIENT.from()))
                        .anyMatch(p -> p >= CERTAIN);
    }
}
