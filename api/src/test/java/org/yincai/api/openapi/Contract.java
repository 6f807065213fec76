package org.yincai.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yincai.api.access.Rule;
import org.yincai.api.access.Rules;
import org.yincai.api.problem.Code;

/**
 * Describes the API: paths from the request mappings, who may call from the {@link Rules}, replies from their records,
 * request bodies and parameters from {@code openapi/parts.json}.
 */
public final class Contract {
    private static final String PARTS = "/openapi/parts.json";
    private static final String API = "/api/";

    private final RequestMappingHandlerMapping mappings;
    private final Rules rules;

    public Contract(RequestMappingHandlerMapping mappings, Rules rules) {
        this.mappings = mappings;
        this.rules = rules;
    }

    /** The description as JSON, its members in alphabetical order. */
    public String json() {
        try {
            Object sorted = Json31.mapper().convertValue(describe(), TreeMap.class);
            return Json31.mapper()
                    .writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .withDefaultPrettyPrinter()
                    .writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpenAPI describe() {
        OpenAPI api = parts();
        var schemas = new Schemas();
        var operations = new Operations(schemas);
        var paths = new Paths();
        mappings.getHandlerMethods().forEach((info, method) -> add(paths, operations, info, method));
        schemas.named().forEach(api.getComponents()::addSchemas);
        var refusals = new TreeMap<String, ApiResponse>();
        for (Code code : Code.values()) {
            refusals.putIfAbsent(Integer.toString(code.status()), Operations.problem(code));
        }
        api.getComponents().setResponses(refusals);
        return api.paths(paths);
    }

    private void add(Paths paths, Operations operations, RequestMappingInfo info, HandlerMethod method) {
        String path =
                info.getPatternsCondition().getPatterns().iterator().next().getPatternString();
        if (!path.startsWith(API)) {
            return;
        }
        PathItem item = paths.computeIfAbsent(path, p -> new PathItem());
        for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
            item.operation(HttpMethod.valueOf(verb.name()), operations.of(info, path, method, rule(verb, path)));
        }
    }

    private Rule rule(RequestMethod verb, String path) {
        PathContainer example = PathContainer.parsePath(path.replace('{', 'x').replace('}', 'x'));
        return rules.find(verb.asHttpMethod(), example)
                .orElseThrow(() -> new IllegalStateException(verb + " " + path + " has no rule"));
    }

    private static OpenAPI parts() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(PARTS))) {
            return Json31.mapper().readValue(in, OpenAPI.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(PARTS + " is not OpenAPI", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
