package org.yincai.models.event;

/** How the next item of a session is chosen. */
public enum Policy {
    /** From what is expected to be gained by it; right after a mistake, more of the same. */
    PRACTICE,
    /** What tells the most about the learner. */
    DIAGNOSE,
    /** What was known and is being forgotten. */
    REVIEW,
    /** The weakest skill whose own prerequisites are not weak. */
    WEAKEST_PREREQUISITE,
    /** In the order of the scope or of the course, each item once: no answer and nothing inferred enters. */
    CURRICULUM_ORDER,
    /** Any that is eligible. */
    RANDOM,
    /** As an adaptive test of one ability, which may end early; of sessions that are tests alone. */
    ADAPTIVE;

    /** The policy of a session that names none. */
    public static Policy of(Mode mode) {
        return switch (mode) {
            case PRACTICE -> PRACTICE;
            case DIAGNOSE -> DIAGNOSE;
            case REVIEW -> REVIEW;
            case ASSIGNMENT -> CURRICULUM_ORDER;
            case TEST -> ADAPTIVE;
        };
    }
}
