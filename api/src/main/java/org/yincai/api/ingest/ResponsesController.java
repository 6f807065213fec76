package org.yincai.api.ingest;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Caller;
import org.yincai.api.openapi.Described;
import org.yincai.api.wire.Lines;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Bulk delivery of answers, as NDJSON both ways. */
@RestController
final class ResponsesController {
    private static final int CHUNK = 2048;
    private static final int LONGEST_LINE = 8192;

    private final Ingest ingest;
    private final LineReader reader;
    private final JsonMapper json;

    ResponsesController(Ingest ingest, LineReader reader, JsonMapper json) {
        this.ingest = ingest;
        this.reader = reader;
        this.json = json;
    }

    @Described(
            zh = "批量导入作答，逐行答复",
            en = "Takes answers in bulk and says of each line what became of it",
            body = "AnswerLine",
            reply = LineStatus.class)
    @PostMapping(
            path = "/api/v1/responses",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> deliver(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        DataBufferFactory buffers = response.bufferFactory();
        Flux<DataBuffer> replies = Lines.of(request.getBody(), LONGEST_LINE)
                .map(line -> reader.read(caller, line.number(), line.bytes()))
                .buffer(CHUNK)
                .concatMap(this::apply, 1)
                .map(statuses -> buffers.wrap(write(statuses)));
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        return response.writeWith(replies);
    }

    private Mono<List<LineStatus>> apply(List<LineReader.Read> chunk) {
        var good = new ArrayList<Line>(chunk.size());
        var statuses = new ArrayList<LineStatus>(chunk.size());
        for (LineReader.Read read : chunk) {
            switch (read) {
                case LineReader.Read.Good line -> good.add(line.line());
                case LineReader.Read.Bad bad -> statuses.add(bad.status());
            }
        }
        return ingest.apply(good).map(applied -> {
            statuses.addAll(applied);
            statuses.sort(Comparator.comparingLong(LineStatus::line));
            return statuses;
        });
    }

    private byte[] write(List<LineStatus> statuses) {
        var out = new ByteArrayOutputStream(statuses.size() * 96);
        for (LineStatus status : statuses) {
            out.writeBytes(json.writeValueAsBytes(status));
            out.write('\n');
        }
        return out.toByteArray();
    }
}
