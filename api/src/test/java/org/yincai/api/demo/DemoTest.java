package org.yincai.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yincai.api.access.Slice;
import org.yincai.api.access.SliceLoader;

@SpringBootTest(classes = Slice.class)
@ContextConfiguration(loader = SliceLoader.class)
@ActiveProfiles("demo")
class DemoTest {
    private final WebTestClient client;

    @Autowired
    DemoTest(ApplicationContext context) {
        this.client = WebTestClient.bindToApplicationContext(context).build();
    }

    @Test
    void lists_who_can_be_played() {
        client.get()
                .uri("/api/v1/demo/identities")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        [{"id":"pupil-p001","role":"pupil","tenant":"demo-county","learner":"p001"},
                         {"id":"pupil-p002","role":"pupil","tenant":"demo-county","learner":"p002"},
                         {"id":"teacher-1","role":"teacher","tenant":"demo-county","classes":["class-1a"]},
                         {"id":"teacher-2","role":"teacher","tenant":"demo-county","classes":["class-2a"]},
                         {"id":"bureau","role":"bureau","tenant":"demo-county"},
                         {"id":"editor","role":"editor","tenant":"demo-county"},
                         {"id":"operator","role":"operator","tenant":"demo-county"},
                         {"id":"platform","role":"platform","tenant":"demo-county"}]
                        """);
    }

    @Test
    void hands_out_a_token_that_opens_the_door() {
        Map<String, Object> reply = Objects.requireNonNull(client.post()
                .uri("/api/v1/demo/token?identity=pupil-p001")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
        assertThat(reply)
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 28800)
                .containsOnlyKeys("access_token", "token_type", "expires_in");
        client.get()
                .uri("/api/v1/learners/p001/profile")
                .headers(it -> it.setBearerAuth(String.valueOf(reply.get("access_token"))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.learner")
                .isEqualTo("demo-county/p001");
    }

    @Test
    void knows_no_other_identity() {
        client.post()
                .uri("/api/v1/demo/token?identity=root")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.post().uri("/api/v1/demo/token").exchange().expectStatus().isEqualTo(422);
    }
}
