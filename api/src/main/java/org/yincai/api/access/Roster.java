package org.yincai.api.access;

import java.util.Set;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/** Who is in which class: the port through which access is decided. */
public interface Roster {
    /** The classes of a learner, none for a learner without a class; empty when the tenant has no such learner. */
    Mono<Set<ClassId>> classesOf(LearnerKey learner);

    /** True when the tenant has this class. */
    Mono<Boolean> exists(ClassKey key);
}
