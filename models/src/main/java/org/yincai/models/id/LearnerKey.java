package org.yincai.models.id;

/** The only address of a learner's data: it cannot be built without the tenant. */
public record LearnerKey(TenantId tenant, LearnerId learner) implements Comparable<LearnerKey> {
    @Override
    public int compareTo(LearnerKey other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : learner.compareTo(other.learner);
    }

    @Override
    public String toString() {
        return tenant + "/" + learner;
    }
}
