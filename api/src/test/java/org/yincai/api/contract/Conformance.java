package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds replies against {@code docs/openapi.json}: the status must be documented and the body must fit its schema, with
 * no field that the schema does not have.
 */
final class Conformance {
    private static final JsonNode API = Calls.JSON.readTree(OpenApiIT.committed());

    private Conformance() {}

    static void check(String method, String path, Calls.Reply reply) {
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode() || reply.status() == 405) {
            return;
        }
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(reply.status())));
        assertThat(response.isMissingNode())
                .as("%s %s may not answer %s: %s", method, path, reply.status(), reply.text())
                .isFalse();
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(reply.text()).isEmpty();
            return;
        }
        Map.Entry<String, JsonNode> documented = content.properties().iterator().next();
        assertThat(reply.header("Content-Type")).startsWith(documented.getKey());
        JsonNode schema = documented.getValue().path("schema");
        List<JsonNode> bodies = documented.getKey().endsWith("ndjson") ? reply.lines() : List.of(reply.json());
        for (JsonNode body : bodies) {
            var faults = new ArrayList<String>();
            fits(schema, body, "$", faults);
            assertThat(faults).as("%s %s -> %s", method, path, body).isEmpty();
        }
    }

    private static JsonNode operation(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return API.path("paths").properties().stream()
                .filter(p -> plain.matches(p.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(p -> p.getValue().path(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(API.path("none"));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static void fits(JsonNode unresolved, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("anyOf") && fitting(schema.path("anyOf"), value) == 0) {
            faults.add(at + " fits no choice");
        }
        if (schema.has("oneOf") && fitting(schema.path("oneOf"), value) != 1) {
            faults.add(at + " fits " + fitting(schema.path("oneOf"), value) + " choices and not one");
        }
        schema.path("allOf").forEach(part -> fits(part, value, at, faults));
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(at + " is not " + schema.path("const"));
        }
        if (schema.has("type") && !hasType(schema.path("type"), value)) {
            faults.add(at + " is not " + schema.path("type"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is not one of " + schema.path("enum"));
        }
        if (schema.has("pattern")
                && !value.asString().matches(schema.path("pattern").asString())) {
            faults.add(at + " does not match");
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            fits(schema.path("items"), value.get(i), at + "[" + i + "]", faults);
        }
        if (value.isObject()) {
            fields(schema, value, at, faults);
        }
    }

    private static long fitting(JsonNode choices, JsonNode value) {
        return choices.valueStream().filter(schema -> fits(schema, value)).count();
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        fits(schema, value, "$", faults);
        return faults.isEmpty();
    }

    private static void fields(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(at + " has no " + name));
        boolean closed = schema.has("properties") && !schema.has("additionalProperties");
        value.properties().forEach(field -> {
            JsonNode own = schema.path("properties").path(field.getKey());
            if (own.isMissingNode() && closed) {
                faults.add(at + " has a field " + field.getKey());
            }
            fits(
                    own.isMissingNode() ? schema.path("additionalProperties") : own,
                    field.getValue(),
                    at + "." + field.getKey(),
                    faults);
        });
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        return type.isArray()
                ? type.valueStream().anyMatch(t -> hasType(t, value))
                : switch (type.asString()) {
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    default -> value.isNull();
                };
    }
}
