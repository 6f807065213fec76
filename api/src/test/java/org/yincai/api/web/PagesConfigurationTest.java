package org.yincai.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PagesConfigurationTest {
    private final ReactiveWebApplicationContextRunner service = new ReactiveWebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(WebFluxAutoConfiguration.class, HttpHandlerAutoConfiguration.class))
            .withUserConfiguration(PagesConfiguration.class);

    @Test
    void serves_the_landing_page_at_the_root() {
        asked(browser -> browser.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practice.html", "/class.html", "/js/landing.js", "/css/base.css", "/img/icon.svg"})
    void tells_the_head_of_a_file_as_it_stands_before_its_content(String path) {
        asked(browser -> {
            HttpHeaders whole = browser.get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(byte[].class)
                    .getResponseHeaders();
            browser.head()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(Objects.requireNonNull(whole.getContentType()))
                    .expectHeader()
                    .contentLength(whole.getContentLength())
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, Objects.requireNonNull(whole.getETag()))
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");
        });
    }

    @Test
    void serves_scripts_as_scripts_which_a_browser_that_must_not_sniff_needs() {
        asked(browser -> browser.get()
                .uri("/js/landing.js")
                .exchange()
                .expectHeader()
                .value(HttpHeaders.CONTENT_TYPE, type -> assertThat(type).startsWith("text/javascript")));
    }

    @Test
    void sends_a_page_once_and_then_says_that_it_has_not_changed() {
        asked(browser -> {
            String tag = Objects.requireNonNull(browser.get()
                    .uri("/practice.html")
                    .exchange()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .expectHeader()
                    .doesNotExist(HttpHeaders.LAST_MODIFIED)
                    .returnResult(String.class)
                    .getResponseHeaders()
                    .getETag());
            assertThat(tag).matches("\"[0-9a-f]{16}\"");
            browser.get()
                    .uri("/practice.html")
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        });
    }

    @Test
    void gives_files_of_different_content_different_tags() {
        ContentTags tags = ContentTags.of("classpath:/static/**");
        assertThat(tags.of(new ClassPathResource("static/index.html")))
                .isNotEqualTo(tags.of(new ClassPathResource("static/class.html")))
                .isNotNull();
    }

    private void asked(Consumer<WebTestClient> questions) {
        service.run(context ->
                questions.accept(WebTestClient.bindToApplicationContext(context).build()));
    }
}
