package org.yincai.api.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.access.Caller;

/** Somebody a visitor of the demo can be with one click: a public id and the caller it makes. */
public record Identity(String id, Caller caller) {
    /** As {@code GET /api/v1/demo/identities} lists it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            String id,
            String role,
            String tenant,
            @Nullable String learner,
            @Nullable List<String> classes) {}

    Listed listed() {
        String learner = caller.learner() == null ? null : caller.learner().value();
        List<String> classes =
                caller.classes().stream().sorted().map(Object::toString).toList();
        String tenant = caller.tenant().value();
        return new Listed(id, caller.role().code(), tenant, learner, classes.isEmpty() ? null : classes);
    }
}
