package org.yincai.api.access;

import java.util.EnumSet;
import java.util.Set;

/** What a learner's data is wanted for; each purpose says whose roles have it at all. */
public enum Purpose {
    /** Answering in the learner's name. */
    PRACTISE(EnumSet.of(Role.PUPIL, Role.PLATFORM)),
    /** Asking what the learner should do next, without a session. */
    RECOMMEND(EnumSet.of(Role.PUPIL, Role.TEACHER, Role.PLATFORM)),
    /** The same for somebody whom the request describes, of whom nothing is stored. */
    DESCRIBE(EnumSet.of(Role.PLATFORM)),
    /** Delivering answers that were given elsewhere. */
    INGEST(EnumSet.of(Role.PLATFORM)),
    /** Reading the profile and the path. */
    READ(EnumSet.of(Role.PUPIL, Role.TEACHER, Role.PLATFORM)),
    /** Reading why something was decided. */
    AUDIT(EnumSet.of(Role.PUPIL, Role.TEACHER, Role.PLATFORM, Role.OPERATOR));

    private static final Set<Purpose> TELLING = EnumSet.of(RECOMMEND, READ, AUDIT);

    private final Set<Role> roles;

    Purpose(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether it tells what is inferred of a learner who is stored. */
    boolean tells() {
        return TELLING.contains(this);
    }

    boolean allows(Role role) {
        return roles.contains(role);
    }
}
