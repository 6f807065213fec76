package org.yincai.api.access;

import java.util.Collections;
import java.util.Set;
import org.yincai.api.problem.Refusal;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/**
 * The only way from an id in a request to a {@link LearnerKey} or {@link ClassKey}: the tenant always comes from the
 * token, so another tenant's learner is simply not found (404), while one of the caller's own tenant who is none of the
 * caller's business is forbidden (403).
 */
public final class Access {
    private final Roster roster;
    private final OpenTests tests;

    public Access(Roster roster, OpenTests tests) {
        this.roster = roster;
        this.tests = tests;
    }

    /**
     * The learner called {@code id}, if {@code caller} may use it for {@code purpose}. Pupils who sit a test are not told
     * what is inferred of them.
     */
    public Mono<LearnerKey> learner(Caller caller, String id, Purpose purpose) {
        if (!purpose.allows(caller.role())) {
            return Mono.error(new Refusal.Forbidden().exception());
        }
        if (!Identifier.isValid(id)) {
            return Mono.error(new Refusal.NotFound("learner").exception());
        }
        LearnerKey key = new LearnerKey(caller.tenant(), new LearnerId(id));
        return switch (caller.role()) {
            case PLATFORM, OPERATOR -> Mono.just(key);
            case PUPIL -> key.learner().equals(caller.learner()) ? own(key, purpose) : ofClasses(caller, key);
            case TEACHER -> ofClasses(caller, key);
            case BUREAU, EDITOR -> Mono.error(new Refusal.Forbidden().exception());
        };
    }

    private Mono<LearnerKey> own(LearnerKey key, Purpose purpose) {
        return purpose.tells()
                ? tests.sits(key).flatMap(sits -> sits ? Mono.error(new Refusal.InTest().exception()) : Mono.just(key))
                : Mono.just(key);
    }

    /** A learner of a bulk delivery: like {@link #learner} for {@link Purpose#INGEST}, without a subscription per line. */
    public LearnerKey delivered(Caller caller, LearnerId learner) {
        if (!Purpose.INGEST.allows(caller.role())) {
            throw new Refusal.Forbidden().exception();
        }
        return new LearnerKey(caller.tenant(), learner);
    }

    /**
     * Somebody whom the request itself describes: the key gives a profile its tenant and its name, and nothing is ever
     * looked up or written under it.
     */
    public LearnerKey described(Caller caller) {
        if (!Purpose.DESCRIBE.allows(caller.role())) {
            throw new Refusal.Forbidden().exception();
        }
        return new LearnerKey(caller.tenant(), new LearnerId("described"));
    }

    /** The class called {@code id}, if {@code caller} teaches it. */
    public Mono<ClassKey> klass(Caller caller, String id) {
        if (caller.role() != Role.TEACHER) {
            return Mono.error(new Refusal.Forbidden().exception());
        }
        if (!Identifier.isValid(id)) {
            return Mono.error(new Refusal.NotFound("class").exception());
        }
        ClassKey key = new ClassKey(caller.tenant(), new ClassId(id));
        if (caller.classes().contains(key.classId())) {
            return Mono.just(key);
        }
        return roster.exists(key)
                .defaultIfEmpty(false)
                .flatMap(there ->
                        Mono.error((there ? new Refusal.Forbidden() : new Refusal.NotFound("class")).exception()));
    }

    private Mono<LearnerKey> ofClasses(Caller caller, LearnerKey key) {
        return roster.classesOf(key)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("learner").exception()))
                .map(classes -> {
                    if (!teaches(caller, classes)) {
                        throw new Refusal.Forbidden().exception();
                    }
                    return key;
                });
    }

    private static boolean teaches(Caller caller, Set<ClassId> classes) {
        return caller.role() == Role.TEACHER && !Collections.disjoint(caller.classes(), classes);
    }
}
