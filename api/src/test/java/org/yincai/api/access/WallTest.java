package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yincai.api.demo.DemoIssuer;
import org.yincai.api.demo.Identities;

/** The whole outer wall without a socket: token in, problem or reply out. */
@SpringBootTest(classes = Slice.class)
@ContextConfiguration(loader = SliceLoader.class)
@ActiveProfiles("demo")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class WallTest {
    private final WebTestClient client;
    private final DemoIssuer issuer;
    private final TickingClock clock;

    @Autowired
    WallTest(ApplicationContext context, DemoIssuer issuer, Clock clock) {
        this.client = WebTestClient.bindToApplicationContext(context).build();
        this.issuer = issuer;
        this.clock = Slice.ticking(clock);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "pupil-p001, /api/v1/learners/p001/profile, 200",
        "pupil-p001, /api/v1/learners/p002/profile, 403",
        "pupil-p001, /api/v1/learners/q001/profile, 404",
        "teacher-1, /api/v1/learners/p001/profile, 200",
        "teacher-1, /api/v1/learners/p002/profile, 403",
        "teacher-1, /api/v1/learners/p003/profile, 403",
        "teacher-1, /api/v1/learners/q001/profile, 404",
        "platform, /api/v1/learners/p002/profile, 200",
        "bureau, /api/v1/learners/p001/profile, 403",
        "editor, /api/v1/learners/p001/profile, 403",
        "operator, /api/v1/learners/p001/profile, 403",
        "teacher-1, /api/v1/classes/class-1a/suggestions, 200",
        "teacher-1, /api/v1/classes/class-2a/suggestions, 403",
        "teacher-1, /api/v1/classes/class-9z/suggestions, 404",
        "pupil-p001, /api/v1/classes/class-1a/suggestions, 403",
        "platform, /api/v1/classes/class-1a/suggestions, 403",
        "teacher-1, /api/v1/items?limit=3, 200",
        "pupil-p001, /api/v1/items?limit=3, 403",
        "operator, /actuator/prometheus, 200",
        "platform, /actuator/prometheus, 403",
        "platform, /api/v1/unruled, 404",
        "platform, /api/v1/learners/p001, 404",
        "platform, /api/v1/learners/%00/profile, 400",
        "platform, /api/v1/learners/%2e%2e%2fq001/profile, 400",
    })
    void admits_by_role_class_and_tenant(String identity, String path, int status) {
        client.get()
                .uri(URI.create(path))
                .headers(it -> it.setBearerAuth(token(identity)))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/learners/p001/profile",
                "/api/v1/classes/class-1a/suggestions",
                "/api/v1/items?limit=1",
                "/actuator/prometheus"
            })
    void asks_who_calls_where_a_token_is_needed(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void does_not_know_paths_without_a_rule_even_with_a_controller() {
        client.get().uri("/api/v1/unruled").exchange().expectStatus().isNotFound();
    }

    @Test
    void answers_a_path_the_firewall_rejects_with_a_problem() {
        client.get()
                .uri(URI.create("/api/v1/learners/%2e%2e%2fq001/profile"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("refused");
    }

    @Test
    void names_the_methods_a_path_has() {
        client.method(HttpMethod.DELETE)
                .uri("/api/v1/learners/p001/profile")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "GET");
    }

    @Test
    void puts_the_security_headers_on_replies_and_refusals() {
        for (String path : new String[] {"/api/v1/demo/identities", "/api/v1/nowhere"}) {
            client.get()
                    .uri(path)
                    .exchange()
                    .expectHeader()
                    .valueEquals("Content-Security-Policy", SecurityHeaders.POLICY)
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals("Referrer-Policy", "no-referrer")
                    .expectHeader()
                    .valueEquals("Cache-Control", "no-store");
        }
    }

    @Test
    void lists_all_faults_in_the_callers_language() {
        client.post()
                .uri("/api/v1/sessions/s1/attempts")
                .headers(it -> it.setBearerAuth(token("pupil-p001")))
                .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.2")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"attempt\":7,\"response\":{\"txt\":\"1\"},\"activeMs\":-1}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .valueEquals("Content-Language", "zh")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("请求有错误")
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat(fields)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrder("attempt", "response.text", "activeMs", "response.txt"));
    }

    @Test
    void says_nothing_about_an_internal_error() {
        client.get()
                .uri("/api/v1/items/item-7")
                .headers(it -> it.setBearerAuth(token("teacher-1")))
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("urn:yincai:request:", "\"code\":\"internal\"")
                        .doesNotContain("secret", "item-7", "IllegalState"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/items", "/api/v1/items?limit=x", "/api/v1/items?limit="})
    void names_a_missing_or_wrong_parameter(String path) {
        client.get()
                .uri(path)
                .headers(it -> it.setBearerAuth(token("teacher-1")))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("limit");
    }

    @Test
    void tells_a_caller_who_is_too_fast_when_to_come_back() {
        String token = token("teacher-2");
        for (int i = 0; i < 400; i++) {
            client.get()
                    .uri("/api/v1/items?limit=1")
                    .headers(it -> it.setBearerAuth(token))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        client.get()
                .uri("/api/v1/items?limit=1")
                .headers(it -> it.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "1");
    }

    @Test
    void forgets_a_token_the_moment_it_expires() {
        String token = token("pupil-p002");
        String path = "/api/v1/learners/p002/profile";
        client.get()
                .uri(path)
                .headers(it -> it.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
        clock.advance(DemoIssuer.LIFE.plusSeconds(1));
        client.get()
                .uri(path)
                .headers(it -> it.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private String token(String identity) {
        return issuer.token(Identities.few().find(identity).orElseThrow().caller());
    }

    @Test
    void lets_a_fresh_token_in_after_time_has_passed() {
        clock.advance(Duration.ofDays(2));
        client.get()
                .uri("/api/v1/learners/p001/profile")
                .headers(it -> it.setBearerAuth(token("pupil-p001")))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
