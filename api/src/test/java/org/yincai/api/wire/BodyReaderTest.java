package org.yincai.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BodyReaderTest {
    private final BodyReader reader = new BodyReader(64);

    @Test
    void joins_a_body_that_comes_in_pieces_and_releases_every_piece() {
        List<ByteBuf> pieces = pieces("{\"a\":", "12", "3", "}");
        StepVerifier.create(reader.fields(request(pieces)).map(in -> in.integer("a", 0, 999)))
                .expectNext(123)
                .verifyComplete();
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.refCnt()).isZero());
    }

    @Test
    void stops_at_the_limit_and_releases_every_piece_once() {
        List<ByteBuf> pieces = pieces("{\"a\":\"", "x".repeat(40), "x".repeat(40), "\"}");
        Mono<Fields> read = reader.fields(request(pieces)).doOnDiscard(DataBuffer.class, buffer -> {
            throw new AssertionError("a buffer is discarded after it was released");
        });
        StepVerifier.create(read).verifyErrorSatisfies(refused -> assertRefusal(refused, Refusal.TooLarge.class));
        assertThat(pieces.subList(0, 3))
                .allSatisfy(piece -> assertThat(piece.refCnt()).isZero());
    }

    @Test
    void does_not_even_read_a_body_announced_as_too_long() {
        MockServerHttpRequest request = MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .contentLength(65)
                .body(Flux.error(new AssertionError("was read")));
        StepVerifier.create(reader.fields(request))
                .verifyErrorSatisfies(refused -> assertRefusal(refused, Refusal.TooLarge.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=UTF-16", "application/*", ""})
    void takes_json_in_utf8_only(String type) {
        MockServerHttpRequest request =
                MockServerHttpRequest.post("/").header("Content-Type", type).body("{}");
        StepVerifier.create(reader.fields(request))
                .verifyErrorSatisfies(refused -> assertRefusal(refused, Refusal.Unsupported.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=utf-8", "APPLICATION/JSON; charset=\"UTF-8\""})
    void takes_json_however_it_is_spelt(String type) {
        MockServerHttpRequest request =
                MockServerHttpRequest.post("/").header("Content-Type", type).body("{}");
        StepVerifier.create(reader.fields(request)).expectNextCount(1).verifyComplete();
    }

    @Test
    void takes_no_compressed_body() {
        MockServerHttpRequest request = MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Encoding", "gzip")
                .body("{}");
        StepVerifier.create(reader.fields(request))
                .verifyErrorSatisfies(refused -> assertRefusal(refused, Refusal.Unsupported.class));
    }

    @Test
    void an_empty_body_is_refused_where_one_is_needed_and_no_fields_where_not() {
        MockServerHttpRequest request = MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .build();
        StepVerifier.create(reader.fields(request))
                .verifyErrorSatisfies(refused -> assertRefusal(refused, Refusal.Malformed.class));
        StepVerifier.create(reader.fieldsOrNone(MockServerHttpRequest.post("/").build()))
                .assertNext(in -> assertThat(in.faults()).isEmpty())
                .verifyComplete();
    }

    @Test
    void gives_the_bytes_of_another_type_untouched() {
        MockServerHttpRequest request = MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body("{}\n{}\n");
        StepVerifier.create(reader.bytes(request, MediaType.APPLICATION_NDJSON))
                .assertNext(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("{}\n{}\n"))
                .verifyComplete();
    }

    private static void assertRefusal(Throwable thrown, Class<? extends Refusal> type) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        RefusedException.class, it -> assertThat(it.refusal()).isInstanceOf(type));
    }

    private static List<ByteBuf> pieces(String... texts) {
        List<ByteBuf> pieces = new ArrayList<>();
        for (String text : texts) {
            pieces.add(PooledByteBufAllocator.DEFAULT.buffer().writeBytes(text.getBytes(StandardCharsets.UTF_8)));
        }
        return pieces;
    }

    private static MockServerHttpRequest request(List<ByteBuf> pieces) {
        NettyDataBufferFactory factory = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
        return MockServerHttpRequest.post("/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.fromIterable(pieces).map(factory::wrap));
    }
}
