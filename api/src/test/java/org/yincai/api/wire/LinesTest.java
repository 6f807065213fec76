package org.yincai.api.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class LinesTest {
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private static List<String> lines(String... parts) {
        Flux<DataBuffer> body =
                Flux.fromStream(Stream.of(parts).map(part -> (DataBuffer) BUFFERS.wrap(part.getBytes(UTF_8))));
        List<Lines.Sent> sent = Lines.of(body, 100).collectList().block();
        assertThat(sent).isNotNull();
        return sent.stream()
                .map(line -> line.number() + ":" + new String(line.bytes(), UTF_8))
                .toList();
    }

    @Test
    void empty_lines_are_left_out_and_counted() {
        assertThat(lines("a\n\n\r\nb\n")).containsExactly("1:a", "4:b");
        assertThat(lines("\na")).containsExactly("2:a");
    }

    @Test
    void a_line_may_come_in_pieces() {
        assertThat(lines("a", "b\nc", "\n", "\n", "d")).containsExactly("1:ab", "2:c", "4:d");
    }

    @Test
    void a_body_without_lines_has_none() {
        assertThat(lines()).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }
}
