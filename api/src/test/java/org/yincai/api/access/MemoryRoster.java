package org.yincai.api.access;

import java.util.Map;
import java.util.Set;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Mono;

/** Two tenants: {@code demo-county} with p001 in class-1a, p002 in class-2a and p003 in none; {@code elsewhere} with q001. */
public final class MemoryRoster implements Roster {
    private static final TenantId COUNTY = new TenantId("demo-county");
    private static final TenantId ELSEWHERE = new TenantId("elsewhere");

    private final Map<LearnerKey, Set<ClassId>> classes = Map.of(
            key(COUNTY, "p001"), Set.of(new ClassId("class-1a")),
            key(COUNTY, "p002"), Set.of(new ClassId("class-2a")),
            key(COUNTY, "p003"), Set.of(),
            key(ELSEWHERE, "q001"), Set.of(new ClassId("class-9z")));

    @Override
    public Mono<Set<ClassId>> classesOf(LearnerKey learner) {
        return Mono.justOrEmpty(classes.get(learner));
    }

    @Override
    public Mono<Boolean> exists(ClassKey key) {
        return Mono.just(classes.entrySet().stream()
                .anyMatch(entry -> entry.getKey().tenant().equals(key.tenant())
                        && entry.getValue().contains(key.classId())));
    }

    private static LearnerKey key(TenantId tenant, String learner) {
        return new LearnerKey(tenant, new LearnerId(learner));
    }
}
