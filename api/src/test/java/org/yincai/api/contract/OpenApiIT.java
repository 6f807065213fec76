package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yincai.api.access.Rules;
import org.yincai.api.openapi.Contract;
import org.yincai.api.service.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** The committed description of the API is made of the running service's controllers, rules and records, and is served by it. */
class OpenApiIT {
    private static final Path FILE = Path.of("../docs/openapi.json");
    private static final String REFRESH =
            "docs/openapi.json differs from the service; the service's own is in %s, copy it there if it is right";

    static String committed() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_committed_description_is_what_the_service_says() throws IOException {
        var mappings =
                ServiceUnderTest.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var contract = new Contract(mappings, ServiceUnderTest.bean(Rules.class));
        Path actual = Files.writeString(Path.of("target/openapi.json"), contract.json());
        assertThat(committed().strip())
                .as(REFRESH, actual.toAbsolutePath())
                .isEqualTo(Files.readString(actual).strip());
    }

    @Test
    void the_service_serves_it() {
        assertThat(Calls.nobody().get("/openapi.json").text()).isEqualTo(committed());
    }

    @Test
    void is_openapi_3_1_and_every_reference_leads_somewhere() {
        JsonNode api = Calls.JSON.readTree(committed());
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.findValuesAsString("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void every_operation_has_a_summary_in_both_languages_a_reply_and_its_own_id() {
        JsonNode api = Calls.JSON.readTree(committed());
        List<JsonNode> operations =
                api.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
        var ids = new TreeSet<String>();
        for (JsonNode operation : operations) {
            ids.add(operation.path("operationId").asString());
            assertThat(operation.path("summary").asString()).matches(".*[a-z].* / .*\\p{IsHan}.*");
            assertThat(operation.path("responses").propertyNames()).containsAnyOf("200", "201");
        }
        assertThat(ids).hasSameSizeAs(operations);
    }

    @Test
    void names_no_caller_and_no_byte_array() {
        assertThat(committed()).doesNotContain("\"byte\"", "\"caller\"", "ServerHttpRequest");
    }
}
