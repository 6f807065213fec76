package org.yincai.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes a whole JSON body off the wire: at most {@code limit} bytes (else 413), {@code application/json} in UTF-8,
 * uncompressed (else 415), strict (else 400).
 */
public final class BodyReader {
    private static final Refusal UNSUPPORTED = new Refusal.Unsupported(List.of(MediaType.APPLICATION_JSON_VALUE));

    private final int limit;

    /**
     * @param limit most bytes of a body, at least 1
     */
    public BodyReader(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a body limit is at least 1 byte, not " + limit);
        }
        this.limit = limit;
    }

    /** The fields of the body, which must be there. */
    public Mono<Fields> fields(ServerHttpRequest request) {
        return bytes(request, MediaType.APPLICATION_JSON).map(bytes -> Fields.of(Json.read(bytes)));
    }

    /** The fields of the body, or no fields when there is no body. */
    public Mono<Fields> fieldsOrNone(ServerHttpRequest request) {
        return gather(request).map(bytes -> {
            if (bytes.length == 0) {
                return Fields.of(JsonNodeFactory.instance.objectNode());
            }
            checkType(request.getHeaders(), MediaType.APPLICATION_JSON);
            return Fields.of(Json.read(bytes));
        });
    }

    /** The body's bytes, checked for type and length only; no bytes when there is no body. */
    public Mono<byte[]> bytes(ServerHttpRequest request, MediaType type) {
        return Mono.defer(() -> {
            checkType(request.getHeaders(), type);
            return gather(request);
        });
    }

    private Mono<byte[]> gather(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(new Refusal.TooLarge(limit).exception());
        }
        return request.getBody()
                .map(BodyReader::take)
                .collect(() -> new Gathered(limit), Gathered::add)
                .map(Gathered::bytes);
    }

    /** Copies and releases at once: a buffer still in hand when the limit is passed would be released a second time. */
    private static byte[] take(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static void checkType(HttpHeaders headers, MediaType wanted) {
        MediaType type = typeOf(headers);
        boolean encoded = headers.getFirst(HttpHeaders.CONTENT_ENCODING) != null
                && !"identity".equalsIgnoreCase(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        if (type == null || !type.equalsTypeAndSubtype(wanted) || encoded) {
            throw new Refusal.Unsupported(List.of(wanted.toString())).exception();
        }
        if (type.getParameter("charset") != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw new Refusal.Unsupported(List.of(wanted.toString())).exception();
        }
    }

    private static @Nullable MediaType typeOf(HttpHeaders headers) {
        String plain = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (MediaType.APPLICATION_JSON_VALUE.equals(plain)) {
            return MediaType.APPLICATION_JSON;
        }
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException nonsense) {
            throw UNSUPPORTED.exception();
        }
    }
}
