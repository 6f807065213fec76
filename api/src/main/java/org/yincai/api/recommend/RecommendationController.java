package org.yincai.api.recommend;

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
import org.yincai.api.wire.BodyReader;
import org.yincai.api.wire.Lines;
import org.yincai.models.content.Curriculum;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The best items without a session: for one learner as JSON, for many as NDJSON both ways. */
@RestController
final class RecommendationController {
    private static final int LONGEST_LINE = 64 << 10;

    private final Recommendations recommendations;
    private final WantedReader reader;
    private final Batch batch;
    private final Curriculum curriculum;
    private final BodyReader bodies;

    RecommendationController(
            Recommendations recommendations,
            WantedReader reader,
            Batch batch,
            Curriculum curriculum,
            BodyReader bodies) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.batch = batch;
        this.curriculum = curriculum;
        this.bodies = bodies;
    }

    @Described(
            zh = "推荐下一步的题目，无需会话；学习者可以是已存储的，也可以只由随请求发来的作答描述",
            en = "The best items without a session, for a stored learner or for one described by their answers",
            body = "RecommendationWanted",
            also = {404, 409})
    @PostMapping("/api/v1/recommendations")
    Mono<Recommended> recommend(Caller caller, ServerHttpRequest request) {
        return bodies.fields(request).flatMap(in -> {
            Wanted wanted = reader.read(caller, in);
            in.check();
            return recommendations
                    .of(caller, List.of(wanted))
                    .map(shortlists -> Recommended.of(wanted, shortlists.getFirst(), curriculum));
        });
    }

    @Described(
            zh = "批量推荐：每行一位学习者，逐行答复",
            en = "The best items for many learners, one a line",
            body = "RecommendationWanted",
            reply = RankedLine.class)
    @PostMapping(
            path = "/api/v1/recommendations/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> recommendMany(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        DataBufferFactory buffers = response.bufferFactory();
        Flux<DataBuffer> replies =
                batch.replies(caller, Lines.of(request.getBody(), LONGEST_LINE)).map(buffers::wrap);
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        return response.writeWith(replies);
    }
}
