package org.yincai.api.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cuts a body into lines as it arrives; a line longer than the limit ends the request. */
public final class Lines {
    private final int limit;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream(512);

    private Lines(int limit) {
        this.limit = limit;
    }

    /**
     * A line as it was sent.
     *
     * @param number its place in the body, from 1
     * @param bytes without its end
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Sent(long number, byte[] bytes) {}

    /** The lines of a body, empty lines counted and left out; the buffers are released. */
    public static Flux<Sent> of(Flux<DataBuffer> body, int limit) {
        return Flux.defer(() -> {
            var lines = new Lines(limit);
            return body.concatMap(lines::cut, 1)
                    .concatWith(Mono.fromSupplier(lines.rest::toByteArray))
                    .index((place, bytes) -> new Sent(place + 1, bytes))
                    .filter(line -> line.bytes.length > 0);
        });
    }

    private Flux<byte[]> cut(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return Flux.generate(() -> 0, (start, sink) -> {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (rest.size() + end - start > limit) {
                sink.error(new Refusal.TooLarge(limit).exception());
            } else {
                rest.write(bytes, start, end - start);
                if (end == bytes.length) {
                    sink.complete();
                } else {
                    sink.next(takeLine());
                }
            }
            return end + 1;
        });
    }

    private byte[] takeLine() {
        byte[] line = rest.toByteArray();
        rest.reset();
        int length = line.length;
        return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
    }
}
