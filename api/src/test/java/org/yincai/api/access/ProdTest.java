package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yincai.api.demo.DemoController;
import org.yincai.api.demo.DemoIssuer;
import org.yincai.api.platform.fault.StartFault;
import reactor.core.publisher.Mono;

/** Outside demo: no identities, and no start without knowing whose tokens to trust. */
class ProdTest {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withUserConfiguration(Slice.class)
            .withPropertyValues("spring.profiles.active=prod");

    @Test
    void has_no_demo_identities() {
        runner.withPropertyValues(JWT + "jwk-set-uri=http://localhost:1/keys", JWT + "audiences=yincai")
                .withBean(ReactiveJwtDecoder.class, () -> token -> Mono.error(new BadJwtException("no")))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(DemoIssuer.class).doesNotHaveBean(DemoController.class);
                    WebTestClient client =
                            WebTestClient.bindToApplicationContext(context).build();
                    for (String path :
                            new String[] {"/api/v1/demo/identities", "/api/v1/demo/token?identity=platform"}) {
                        client.method(HttpMethod.GET)
                                .uri(path)
                                .exchange()
                                .expectStatus()
                                .isNotFound();
                        client.method(HttpMethod.POST)
                                .uri(path)
                                .exchange()
                                .expectStatus()
                                .isNotFound();
                    }
                    client.get()
                            .uri("/actuator/prometheus")
                            .exchange()
                            .expectStatus()
                            .isUnauthorized();
                });
    }

    @Test
    void does_not_start_without_an_issuer_and_an_audience() {
        runner.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("issuer-uri")
                .hasMessageContaining("audiences"));
    }

    @Test
    void makes_a_decoder_of_the_issuers_keys() {
        runner.withPropertyValues(JWT + "jwk-set-uri=http://localhost:1/keys", JWT + "audiences=yincai")
                .run(context -> assertThat(context).hasSingleBean(ReactiveJwtDecoder.class));
    }
}
