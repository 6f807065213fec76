package org.yincai.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.yincai.models.content.Text;
import reactor.pool.PoolShutdownException;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final ProblemHandler handler = new ProblemHandler(JSON);

    static Stream<Arguments> thrown() {
        Fault fault = Faults.missing("attempt");
        return Stream.of(
                Arguments.of(new Refusal.Malformed(fault).exception(), 400, "malformed"),
                Arguments.of(new Refusal.Unauthenticated().exception(), 401, "unauthenticated"),
                Arguments.of(new Refusal.Forbidden().exception(), 403, "forbidden"),
                Arguments.of(new Refusal.NotFound("learner").exception(), 404, "not-found"),
                Arguments.of(new Refusal.WrongMethod(List.of("GET")).exception(), 405, "method-not-allowed"),
                Arguments.of(new Refusal.NotAcceptable(List.of("text/csv")).exception(), 406, "not-acceptable"),
                Arguments.of(new Refusal.Conflict(Map.of("score", 1)).exception(), 409, "conflict"),
                Arguments.of(new Refusal.InTest().exception(), 409, "in-test"),
                Arguments.of(new Refusal.Gone(Over.WITHDRAWN).exception(), 410, "gone"),
                Arguments.of(new Refusal.TooLarge(16).exception(), 413, "too-large"),
                Arguments.of(new Refusal.Unsupported(List.of("text/csv")).exception(), 415, "unsupported-media-type"),
                Arguments.of(new Refusal.Invalid(List.of(fault)).exception(), 422, "invalid"),
                Arguments.of(new Refusal.TooMany(Duration.ofMillis(5)).exception(), 429, "too-many"),
                Arguments.of(new Refusal.Busy(Duration.ofSeconds(3)).exception(), 503, "busy"),
                Arguments.of(new Refusal.Other(428).exception(), 428, "refused"),
                Arguments.of(new ResponseStatusException(HttpStatus.NOT_FOUND, "secret"), 404, "not-found"),
                Arguments.of(new ResponseStatusException(HttpStatus.UNAUTHORIZED), 401, "unauthenticated"),
                Arguments.of(new ResponseStatusException(HttpStatus.FORBIDDEN), 403, "forbidden"),
                Arguments.of(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE), 413, "too-large"),
                Arguments.of(new ResponseStatusException(HttpStatus.UPGRADE_REQUIRED, "secret"), 426, "refused"),
                Arguments.of(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE), 503, "busy"),
                Arguments.of(new ResponseStatusException(HttpStatus.BAD_GATEWAY, "secret"), 500, "internal"),
                Arguments.of(
                        new MethodNotAllowedException(HttpMethod.PUT, Set.of(HttpMethod.GET)),
                        405,
                        "method-not-allowed"),
                Arguments.of(new NotAcceptableStatusException(List.of(MediaType.TEXT_XML)), 406, "not-acceptable"),
                Arguments.of(new UnsupportedMediaTypeStatusException("secret"), 415, "unsupported-media-type"),
                Arguments.of(new ServerWebInputException("secret"), 422, "invalid"),
                Arguments.of(
                        new ServerWebInputException("secret", null, new DecodingException("secret")), 400, "malformed"),
                Arguments.of(
                        new ServerWebInputException("secret", null, new DataBufferLimitException("secret")),
                        413,
                        "too-large"),
                Arguments.of(new DecodingException("secret"), 400, "malformed"),
                Arguments.of(new DataBufferLimitException("secret"), 413, "too-large"),
                Arguments.of(new BadCredentialsException("secret"), 401, "unauthenticated"),
                Arguments.of(new AccessDeniedException("secret"), 403, "forbidden"),
                Arguments.of(new TimeoutException("secret"), 503, "busy"),
                Arguments.of(new RejectedExecutionException("secret"), 503, "busy"),
                Arguments.of(new PoolShutdownException("secret"), 503, "busy"),
                Arguments.of(new IllegalStateException("secret"), 500, "internal"),
                Arguments.of(new PlainError("secret"), 500, "internal"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("thrown")
    void turns_whatever_was_thrown_into_a_problem(Throwable thrown, int status, String code) {
        MockServerWebExchange exchange = handle(thrown, "en");
        assertThat(exchange.getResponse().getStatusCode()).isNotNull();
        JsonNode body = body(exchange);
        assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(status);
        assertThat(body.get("status").intValue()).isEqualTo(status);
        assertThat(body.get("code").stringValue()).isEqualTo(code);
        assertThat(body.get("type").stringValue()).isEqualTo("urn:yincai:problem:" + code);
        assertThat(body.toString()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(exchange.getResponse().getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 没有找到",
        "'en;q=0.5, zh;q=0.9', 没有找到",
        "'zh;q=0, en', Not found",
        "fr, Not found",
        "*, Not found",
        ";;=, Not found"
    })
    void speaks_the_callers_language(String accept, String title) {
        assertThat(body(handle(new Refusal.NotFound("learner").exception(), accept))
                        .get("title")
                        .stringValue())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void has_words_in_both_languages_for_every_code(Code code) {
        assertThat(code.title().zh()).containsPattern("\\p{IsHan}");
        assertThat(code.remedy().zh()).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(code.title().en()).doesNotContainPattern("\\p{IsHan}");
        assertThat(code.remedy().en()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
    }

    @Test
    void sends_the_headers_that_belong_to_a_problem() {
        assertThat(header(new Refusal.Busy(Duration.ofMillis(2500)).exception(), "Retry-After"))
                .isEqualTo("3");
        assertThat(header(new Refusal.TooMany(Duration.ZERO).exception(), "Retry-After"))
                .isEqualTo("1");
        assertThat(header(new Refusal.WrongMethod(List.of("GET", "POST")).exception(), "Allow"))
                .isEqualTo("GET, POST");
        assertThat(header(new Refusal.Unsupported(List.of("text/csv")).exception(), "Accept"))
                .isEqualTo("text/csv");
        assertThat(header(new Refusal.Unauthenticated().exception(), "WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void sends_the_first_result_of_a_conflict() {
        assertThat(body(handle(new Refusal.Conflict(Map.of("score", 1)).exception(), "en"))
                        .at("/first/score")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void lists_faults_up_to_a_bound() {
        Refusal many = new Refusal.Invalid(Collections.nCopies(200, Faults.unknown("x")));
        JsonNode faults = body(handle(many.exception(), "zh")).get("faults");
        assertThat(faults.size()).isEqualTo(ProblemHandler.MAX_FAULTS);
        assertThat(faults.get(0).get("field").stringValue()).isEqualTo("x");
        assertThat(faults.get(0).get("problem").stringValue()).isEqualTo("没有这个字段");
        assertThat(faults.get(0).get("remedy").stringValue()).isEqualTo("请删去或检查拼写");
    }

    @Test
    void gives_an_internal_error_a_name_to_find_it_by_in_the_log() {
        MockServerWebExchange exchange = handle(new IllegalStateException("secret"), "en");
        assertThat(body(exchange).get("instance").stringValue())
                .isEqualTo("urn:yincai:request:" + exchange.getRequest().getId());
    }

    @Test
    void sends_no_body_to_head() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.head("/x"));
        StepVerifier.create(handler.handle(exchange, new Refusal.Forbidden().exception()))
                .verifyComplete();
        StepVerifier.create(exchange.getResponse().getBodyAsString())
                .expectNext("")
                .verifyComplete();
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_problem_has_its_words_and_its_remedy_in_both_languages(Code code) {
        for (Text text : List.of(code.title(), code.remedy())) {
            assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHan} ?[,;:!?()]");
            assertThat(text.en()).matches("[A-Z][\\x20-\\x7e]+");
        }
        assertThat(code.remedy().zh()).endsWith("。");
        assertThat(code.remedy().en()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void what_is_over_says_what_to_do_instead(Over over) {
        Throwable gone = new Refusal.Gone(over).exception();

        assertThat(body(handle(gone, "en")).path("detail").asString())
                .startsWith(over.what().en())
                .contains("POST ");
        assertThat(body(handle(gone, "zh")).path("over").asString()).isEqualTo(over.code());
        assertThat(body(handle(gone, "zh")).path("detail").asString())
                .startsWith(over.what().zh())
                .contains("POST ");
    }

    @Test
    void leaves_a_response_alone_that_is_already_on_its_way() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/x"));
        StepVerifier.create(exchange.getResponse().setComplete()).verifyComplete();
        StepVerifier.create(handler.handle(exchange, new IllegalStateException("late")))
                .verifyErrorMessage("late");
    }

    @Test
    void traces_an_error_without_its_messages() {
        Throwable error = new IllegalStateException("Wang answered 7", new IllegalArgumentException("Wang"));
        assertThat(Trace.of(error))
                .contains("IllegalStateException", "<- java.lang.IllegalArgumentException", "ProblemHandlerTest")
                .doesNotContain("Wang");
    }

    private String header(Throwable thrown, String name) {
        return String.valueOf(handle(thrown, "en").getResponse().getHeaders().getFirst(name));
    }

    private MockServerWebExchange handle(Throwable thrown, String language) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/x").header("Accept-Language", language));
        StepVerifier.create(handler.handle(exchange, thrown)).verifyComplete();
        return exchange;
    }

    private static JsonNode body(MockServerWebExchange exchange) {
        return JSON.readTree(
                exchange.getResponse().getBodyAsString().blockOptional().orElse(""));
    }

    private static final class PlainError extends Error {
        private static final long serialVersionUID = 1L;

        PlainError(String message) {
            super(message);
        }
    }
}
