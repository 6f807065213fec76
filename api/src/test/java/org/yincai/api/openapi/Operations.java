package org.yincai.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.yincai.api.access.Role;
import org.yincai.api.access.Rule;
import org.yincai.api.problem.Code;
import reactor.core.publisher.Flux;

/** Makes the operation of one endpoint. */
final class Operations {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";

    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    Operation of(RequestMappingInfo info, String path, HandlerMethod method, Rule rule) {
        Described about = method.getMethodAnnotation(Described.class);
        if (about == null) {
            throw new IllegalStateException(method + " is not described");
        }
        String tag = method.getBeanType().getPackageName().replaceAll(".*\\.", "");
        var operation = new Operation()
                .operationId(tag + "-" + method.getMethod().getName())
                .addTagsItem(tag)
                .summary(about.en() + " / " + about.zh())
                .responses(new ApiResponses());
        List<String> variables =
                VARIABLE.matcher(path).results().map(MatchResult::group).toList();
        variables.forEach(v -> parameter(operation, v.substring(1, v.length() - 1)));
        Arrays.stream(about.takes()).forEach(name -> parameter(operation, name));
        if (!about.body().isEmpty()) {
            operation.requestBody(body(info, about));
        }
        operation.getResponses().addApiResponse(Integer.toString(about.status()), reply(info, method, about));
        for (int status : statuses(about, !variables.isEmpty(), !rule.roles().isEmpty())) {
            refusal(operation, status);
        }
        admission(operation, rule);
        return operation;
    }

    private static void parameter(Operation operation, String name) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name));
    }

    private static RequestBody body(RequestMappingInfo info, Described about) {
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse(JSON);
        return new RequestBody()
                .required(!about.bodyOptional())
                .content(content(type, Schemas.reference(about.body())));
    }

    private ApiResponse reply(RequestMappingInfo info, HandlerMethod method, Described about) {
        String type = info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse(JSON);
        Schema<?> schema = about.reply().length > 0
                ? schemas.anyOf(about.reply())
                : returned(method.getMethod().getGenericReturnType());
        return new ApiResponse()
                .description(about.status() == 201 ? "Created / 已创建" : "Done / 成功")
                .content(content(type, schema));
    }

    private Schema<?> returned(Type type) {
        if (type instanceof ParameterizedType generic) {
            Schema<?> inner = schemas.of(generic.getActualTypeArguments()[0]);
            Class<?> outer = (Class<?>) generic.getRawType();
            return outer == Flux.class || Collection.class.isAssignableFrom(outer) ? Schemas.list(inner) : inner;
        }
        return schemas.of(type);
    }

    private static Set<Integer> statuses(Described about, boolean named, boolean guarded) {
        Set<Integer> all = new TreeSet<>(List.of(401, 406, 500));
        if (guarded) {
            all.addAll(List.of(403, 429, 503));
        }
        if (named) {
            all.addAll(List.of(400, 404));
        }
        if (!about.body().isEmpty()) {
            all.addAll(List.of(400, 413, 415));
        }
        if (!about.body().isEmpty() || about.takes().length > 0) {
            all.add(422);
        }
        Arrays.stream(about.also()).forEach(all::add);
        return all;
    }

    private static void refusal(Operation operation, int status) {
        ApiResponse response = status == 304
                ? new ApiResponse().description("Not modified / 未变化")
                : new ApiResponse().$ref("#/components/responses/" + status);
        operation.getResponses().addApiResponse(Integer.toString(status), response);
    }

    private static void admission(Operation operation, Rule rule) {
        if (rule.roles().isEmpty()) {
            operation.security(List.of());
            return;
        }
        List<String> roles = rule.roles().stream().sorted().map(Role::code).toList();
        operation.description("Roles / 角色: " + String.join(", ", roles));
        operation.addExtension("x-roles", roles);
    }

    /** The reply to a refused request with this code. */
    static ApiResponse problem(Code code) {
        var response = new ApiResponse()
                .description(code.title().en() + " / " + code.title().zh())
                .content(content("application/problem+json", Schemas.reference("Problem")));
        if (code == Code.TOO_MANY || code == Code.BUSY) {
            var seconds = new Header().description("Seconds to wait / 等待秒数").schema(Schemas.whole());
            response.addHeaderObject("Retry-After", seconds);
        }
        return response;
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
