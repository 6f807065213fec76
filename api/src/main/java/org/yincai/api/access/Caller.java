package org.yincai.api.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;

/**
 * Who calls, from a verified token; a controller method takes it as a parameter.
 *
 * @param subject the token's subject, at most 256 characters; never logged
 * @param learner the pupil's own pseudonym; there for a pupil and for nobody else
 * @param classes the classes a teacher teaches; empty for everybody else
 */
public record Caller(
        String subject,
        TenantId tenant,
        Role role,
        @Nullable LearnerId learner,
        Set<ClassId> classes) {
    /** The exchange attribute under which the caller of an admitted request stands. */
    public static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        classes = Set.copyOf(classes);
        if (subject.isEmpty() || subject.length() > 256) {
            throw new IllegalArgumentException("sub: 1 to 256 characters");
        }
        if ((role == Role.PUPIL) != (learner != null)) {
            throw new IllegalArgumentException("learner: needed for a pupil, not allowed for another role");
        }
        if (role != Role.TEACHER && !classes.isEmpty()) {
            throw new IllegalArgumentException("classes: only for a teacher");
        }
    }

    /** Tenant and role only: a caller is a person, and this may reach a log. */
    @Override
    public String toString() {
        return role + "@" + tenant;
    }
}
