package org.yincai.models.id;

/** The only address of a class: it cannot be built without the tenant. */
public record ClassKey(TenantId tenant, ClassId classId) {
    @Override
    public String toString() {
        return tenant + "/" + classId;
    }
}
