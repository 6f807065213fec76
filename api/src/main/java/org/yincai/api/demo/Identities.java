package org.yincai.api.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Role;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;

/** Who can be played in the demo: the port that the county fills. */
public interface Identities {
    /** All of them, in the order in which they are shown. */
    List<Identity> all();

    default Optional<Identity> find(String id) {
        return all().stream().filter(identity -> identity.id().equals(id)).findFirst();
    }

    /** A pupil called {@code pupil-LEARNER}. */
    static Identity pupil(TenantId tenant, LearnerId learner) {
        return identity("pupil-" + learner, tenant, Role.PUPIL, learner, Set.of());
    }

    static Identity teacher(String id, TenantId tenant, Set<ClassId> classes) {
        return identity(id, tenant, Role.TEACHER, null, classes);
    }

    /** The one bureau, editor, operator or platform, called as its role is. */
    static Identity staff(TenantId tenant, Role role) {
        return identity(role.code(), tenant, role, null, Set.of());
    }

    /** A handful of identities for a demo without a county. */
    static Identities few() {
        TenantId tenant = new TenantId("demo-county");
        List<Identity> all = List.of(
                pupil(tenant, new LearnerId("p001")),
                pupil(tenant, new LearnerId("p002")),
                teacher("teacher-1", tenant, Set.of(new ClassId("class-1a"))),
                teacher("teacher-2", tenant, Set.of(new ClassId("class-2a"))),
                staff(tenant, Role.BUREAU),
                staff(tenant, Role.EDITOR),
                staff(tenant, Role.OPERATOR),
                staff(tenant, Role.PLATFORM));
        return () -> all;
    }

    private static Identity identity(
            String id, TenantId tenant, Role role, @Nullable LearnerId learner, Set<ClassId> classes) {
        return new Identity(id, new Caller("demo:" + id, tenant, role, learner, classes));
    }
}
