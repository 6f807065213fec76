package org.yincai.api.problem;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.pool.PoolShutdownException;

/** From whatever was thrown to a {@link Refusal}, and from a refusal to its {@link Problem}. */
public final class Problems {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Map<String, String> ZH = Map.of(
            "class", "班级",
            "decision", "决策",
            "identity", "身份",
            "item", "题目",
            "learner", "学习者",
            "path", "路径",
            "report", "报告",
            "session", "会话",
            "suggestion", "建议");

    private Problems() {}

    /** True for a fault that may pass by itself: a retry after a moment helps. */
    public static boolean passes(Throwable fault) {
        return of(fault).code() == Code.BUSY;
    }

    /** The problem for {@code thrown}; everything unknown is {@link Code#INTERNAL} and says nothing about itself. */
    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case RefusedException refused -> of(refused.refusal());
            case ResponseStatusException status -> ofStatus(status);
            case DataBufferLimitException tooLong -> Problem.of(Code.TOO_LARGE);
            case CodecException codec -> Problem.of(Code.MALFORMED);
            case AuthenticationException unknown -> of(new Refusal.Unauthenticated());
            case AccessDeniedException denied -> of(new Refusal.Forbidden());
            case TimeoutException late -> of(new Refusal.Busy(SOON));
            case RejectedExecutionException full -> of(new Refusal.Busy(SOON));
            case R2dbcTransientException passing -> of(new Refusal.Busy(SOON));
            case R2dbcNonTransientResourceException away -> of(new Refusal.Busy(SOON));
            case PoolShutdownException ending -> of(new Refusal.Busy(SOON));
            case TransientDataAccessException passing -> of(new Refusal.Busy(SOON));
            case DataAccessResourceFailureException away -> of(new Refusal.Busy(SOON));
            default -> Problem.of(Code.INTERNAL);
        };
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed it -> Problem.of(Code.MALFORMED, List.of(it.fault()));
            case Refusal.Unauthenticated it -> Problem.of(Code.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
            case Refusal.Forbidden it -> Problem.of(Code.FORBIDDEN);
            case Refusal.NotFound it ->
                Problem.of(Code.NOT_FOUND).about("没有这个" + zh(it.what()) + "。", "There is no such " + it.what() + ".");
            case Refusal.WrongMethod it ->
                Problem.of(Code.METHOD_NOT_ALLOWED).header("Allow", String.join(", ", it.allowed()));
            case Refusal.NotAcceptable it -> {
                String offered = String.join(", ", it.offered());
                yield Problem.of(Code.NOT_ACCEPTABLE).about("能给出 " + offered + "。", "Offered: " + offered + ".");
            }
            case Refusal.Conflict it -> Problem.of(Code.CONFLICT).first(it.first());
            case Refusal.InTest it -> Problem.of(Code.IN_TEST);
            case Refusal.Gone it -> Problem.of(it.over());
            case Refusal.TooLarge it ->
                Problem.of(Code.TOO_LARGE)
                        .about("上限为 " + it.limit() + " 字节。", "The limit is " + it.limit() + " bytes.");
            case Refusal.Unsupported it ->
                Problem.of(Code.UNSUPPORTED_MEDIA_TYPE).header("Accept", String.join(", ", it.accepted()));
            case Refusal.Invalid it -> Problem.of(Code.INVALID, it.faults());
            case Refusal.TooMany it -> Problem.of(Code.TOO_MANY).header("Retry-After", seconds(it.retryAfter()));
            case Refusal.Busy it -> Problem.of(Code.BUSY).header("Retry-After", seconds(it.retryAfter()));
            case Refusal.Other it -> Problem.of(Code.REFUSED).status(it.status());
        };
    }

    private static String zh(String what) {
        return ZH.getOrDefault(what, what);
    }

    private static Problem ofStatus(ResponseStatusException thrown) {
        return switch (thrown) {
            case MethodNotAllowedException method ->
                of(new Refusal.WrongMethod(method.getSupportedMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .toList()));
            case NotAcceptableStatusException accept ->
                of(new Refusal.NotAcceptable(offered(accept.getSupportedMediaTypes())));
            case UnsupportedMediaTypeStatusException type ->
                of(new Refusal.Unsupported(names(type.getSupportedMediaTypes())));
            case ContentTooLargeException body -> Problem.of(Code.TOO_LARGE);
            case WebExchangeBindException bind -> of(new Refusal.Invalid(faults(bind)));
            case ServerWebInputException input -> ofInput(input);
            default -> ofCode(thrown.getStatusCode().value());
        };
    }

    private static Problem ofInput(ServerWebInputException input) {
        if (input.getCause() instanceof CodecException || input.getCause() instanceof DataBufferLimitException) {
            return of(input.getCause());
        }
        if (input instanceof MissingRequestValueException missing) {
            return of(new Refusal.Invalid(List.of(Faults.missing(missing.getName()))));
        }
        MethodParameter parameter = input.getMethodParameter();
        String name = parameter == null || parameter.getParameterName() == null ? "" : parameter.getParameterName();
        return of(new Refusal.Invalid(List.of(Faults.wrongType(name))));
    }

    private static Problem ofCode(int status) {
        return switch (status) {
            case 401 -> of(new Refusal.Unauthenticated());
            case 403 -> of(new Refusal.Forbidden());
            case 404 -> Problem.of(Code.NOT_FOUND);
            case 413 -> Problem.of(Code.TOO_LARGE);
            case 503 -> of(new Refusal.Busy(SOON));
            default -> status >= 400 && status < 500 ? of(new Refusal.Other(status)) : Problem.of(Code.INTERNAL);
        };
    }

    private static List<Fault> faults(WebExchangeBindException bind) {
        List<Fault> all = bind.getFieldErrors().stream()
                .map(FieldError::getField)
                .map(Faults::wrongType)
                .toList();
        return all.isEmpty() ? List.of(Faults.wrongType("")) : all;
    }

    /** What writes JSON could also write types that no endpoint has. */
    private static List<String> offered(List<MediaType> writable) {
        return names(writable.contains(MediaType.APPLICATION_JSON) ? List.of() : writable);
    }

    private static List<String> names(List<MediaType> types) {
        return types.isEmpty()
                ? List.of(MediaType.APPLICATION_JSON_VALUE)
                : types.stream().map(MediaType::toString).toList();
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
