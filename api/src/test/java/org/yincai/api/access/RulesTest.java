package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = Slice.class)
@ContextConfiguration(loader = SliceLoader.class)
@ActiveProfiles("demo")
class RulesTest {
    private final ApplicationContext context;

    @Autowired
    RulesTest(ApplicationContext context) {
        this.context = context;
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /api/v1/sessions, PUPIL PLATFORM",
        "POST, /api/v1/sessions/s1/next, PUPIL PLATFORM",
        "POST, /api/v1/sessions/s1/attempts, PUPIL PLATFORM",
        "POST, /api/v1/sessions/s1/hints, PUPIL PLATFORM",
        "POST, /api/v1/sessions/s1/finish, PUPIL PLATFORM",
        "POST, /api/v1/recommendations, PUPIL TEACHER PLATFORM",
        "POST, /api/v1/recommendations/batch, PLATFORM",
        "POST, /api/v1/responses, PLATFORM",
        "GET, /api/v1/learners/p1/profile, PUPIL TEACHER PLATFORM",
        "GET, /api/v1/learners/p1/path, PUPIL TEACHER PLATFORM",
        "GET, /api/v1/classes, TEACHER",
        "GET, /api/v1/classes/c1/reports/R2, TEACHER",
        "GET, /api/v1/classes/c1/suggestions, TEACHER",
        "POST, /api/v1/classes/c1/suggestions/x/accept, TEACHER",
        "POST, /api/v1/classes/c1/suggestions/x/dismiss, TEACHER",
        "GET, /api/v1/decisions/d1, PUPIL TEACHER PLATFORM OPERATOR",
        "GET, /api/v1/items, TEACHER EDITOR PLATFORM",
        "GET, /api/v1/items/i1, TEACHER EDITOR PLATFORM",
        "GET, /api/v1/skills, PUPIL TEACHER EDITOR PLATFORM",
        "HEAD, /api/v1/items/i1, TEACHER EDITOR PLATFORM",
        "GET, /actuator/prometheus, OPERATOR",
        "GET, /actuator/env, OPERATOR",
    })
    void says_who_may_call_the_contract(String method, String path, String roles) {
        Set<Role> expected = Set.of(roles.split(" ")).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        for (boolean demo : new boolean[] {true, false}) {
            assertThat(Rules.of(demo).find(HttpMethod.valueOf(method), PathContainer.parsePath(path)))
                    .hasValueSatisfying(rule -> assertThat(rule.roles()).isEqualTo(expected));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /",
        "GET, /practice.html",
        "GET, /assets/app.js",
        "GET, /openapi.json",
        "GET, /actuator/health",
        "GET, /actuator/health/readiness"
    })
    void opens_pages_description_and_health_to_everybody(String method, String path) {
        assertThat(Rules.of(false).find(HttpMethod.valueOf(method), PathContainer.parsePath(path)))
                .hasValueSatisfying(rule -> assertThat(rule.who()).isEqualTo(Rule.Who.EVERYBODY));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api",
        "GET, /api/v1/learners",
        "DELETE, /api/v1/learners/p1/profile",
        "POST, /actuator/shutdown",
        "GET, /api/v1/demo/identities",
        "POST, /api/v1/demo/token",
        "POST, /",
        "GET, /application.yaml",
        "GET, /api/v1/skills/s1",
        "GET, /api/v1/sessions"
    })
    void denies_everything_else_outside_demo(String method, String path) {
        assertThat(Rules.of(false).find(HttpMethod.valueOf(method), PathContainer.parsePath(path)))
                .isEmpty();
    }

    @Test
    void notices_a_controller_without_a_rule() {
        assertThat(RuleCoverage.complaints(context)).containsExactly("GET /api/v1/unruled has 0 rules");
    }

    @Test
    void has_no_rule_twice() {
        assertThat(Rules.of(true).all().stream().map(rule -> rule.method() + " " + rule.path()))
                .doesNotHaveDuplicates();
    }
}
