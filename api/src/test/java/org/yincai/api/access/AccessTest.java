package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Mono;

class AccessTest {
    private static final TenantId COUNTY = new TenantId("demo-county");
    private boolean testIsOpen;
    private final Access access = new Access(new MemoryRoster(), learner -> Mono.fromSupplier(() -> testIsOpen));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "PUPIL, p001, READ, key",
        "PUPIL, p001, PRACTISE, key",
        "PUPIL, p001, AUDIT, key",
        "PUPIL, p001, INGEST, Forbidden",
        "PUPIL, p002, PRACTISE, Forbidden",
        "PUPIL, q001, PRACTISE, NotFound",
        "PUPIL, nobody, READ, NotFound",
        "TEACHER, p001, READ, key",
        "TEACHER, p001, RECOMMEND, key",
        "TEACHER, p001, PRACTISE, Forbidden",
        "TEACHER, p002, READ, Forbidden",
        "TEACHER, p003, READ, Forbidden",
        "TEACHER, q001, READ, NotFound",
        "TEACHER, p 1, READ, NotFound",
        "PLATFORM, p002, PRACTISE, key",
        "PLATFORM, newcomer, INGEST, key",
        "PLATFORM, a/b, READ, NotFound",
        "OPERATOR, p001, AUDIT, key",
        "OPERATOR, p001, READ, Forbidden",
        "BUREAU, p001, READ, Forbidden",
        "BUREAU, p001, AUDIT, Forbidden",
        "EDITOR, p001, READ, Forbidden",
    })
    void gives_a_learner_only_to_whom_it_concerns(Role role, String id, Purpose purpose, String outcome) {
        assertThat(outcome(access.learner(caller(role), id, purpose))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} in a test: {2}")
    @CsvSource({
        "PUPIL, READ, InTest",
        "PUPIL, AUDIT, InTest",
        "PUPIL, RECOMMEND, InTest",
        "PUPIL, PRACTISE, key",
        "TEACHER, READ, key",
        "PLATFORM, READ, key",
        "OPERATOR, AUDIT, key",
    })
    void tells_a_pupil_nothing_of_what_is_inferred_during_a_test(Role role, Purpose purpose, String outcome) {
        testIsOpen = true;
        assertThat(outcome(access.learner(caller(role), "p001", purpose))).isEqualTo(outcome);
    }

    @Test
    void takes_the_tenant_from_the_caller_alone() {
        Caller elsewhere = new Caller("s", new TenantId("elsewhere"), Role.PLATFORM, null, Set.of());
        assertThat(access.learner(elsewhere, "p001", Purpose.READ).block())
                .isEqualTo(new LearnerKey(new TenantId("elsewhere"), new LearnerId("p001")));
        assertThat(access.delivered(elsewhere, new LearnerId("p001")).tenant()).isEqualTo(elsewhere.tenant());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PLATFORM", mode = EnumSource.Mode.EXCLUDE)
    void lets_nobody_but_a_platform_deliver(Role role) {
        assertThatThrownBy(() -> access.delivered(caller(role), new LearnerId("p001")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void somebody_described_is_of_the_callers_tenant() {
        Caller elsewhere = new Caller("s", new TenantId("elsewhere"), Role.PLATFORM, null, Set.of());
        assertThat(access.described(elsewhere).tenant()).isEqualTo(elsewhere.tenant());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PLATFORM", mode = EnumSource.Mode.EXCLUDE)
    void lets_nobody_but_a_platform_describe_somebody(Role role) {
        assertThatThrownBy(() -> access.described(caller(role))).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "TEACHER, class-1a, key",
        "TEACHER, class-2a, Forbidden",
        "TEACHER, class-9z, NotFound",
        "TEACHER, no such, NotFound",
        "PUPIL, class-1a, Forbidden",
        "BUREAU, class-1a, Forbidden",
        "EDITOR, class-1a, Forbidden",
        "OPERATOR, class-1a, Forbidden",
        "PLATFORM, class-1a, Forbidden",
    })
    void gives_a_class_only_to_its_teacher(Role role, String id, String outcome) {
        assertThat(outcome(access.klass(caller(role), id))).isEqualTo(outcome);
    }

    private static String outcome(Mono<?> access) {
        return access.map(key -> "key")
                .onErrorResume(RefusedException.class, refused -> Mono.just(name(refused.refusal())))
                .blockOptional()
                .orElse("empty");
    }

    private static String name(Refusal refusal) {
        return refusal.getClass().getSimpleName();
    }

    private static Caller caller(Role role) {
        @Nullable LearnerId learner = role == Role.PUPIL ? new LearnerId("p001") : null;
        return new Caller(
                "s", COUNTY, role, learner, role == Role.TEACHER ? Set.of(new ClassId("class-1a")) : Set.of());
    }
}
