package org.yincai.api.recommend;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.api.access.Caller;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.api.state.Lane;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Json;
import org.yincai.api.wire.Lines;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.recommender.shortlist.Shortlist;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recommendations for many learners, a line each: of {@value #CHUNK} lines those share runs of the model that together
 * have at most {@value #CANDIDATES} candidates, {@value #AT_ONCE} such handfuls are in hand at a time whatever the number
 * of lines and of batches. A line's faults stop no other.
 */
public final class Batch {
    static final int CHUNK = 32;
    static final int CANDIDATES = 2_048;
    /** What a line weighs that names no candidates: as many are looked for. */
    private static final int OWN = 32;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Recommendations recommendations;
    private final WantedReader reader;
    private final Curriculum curriculum;
    private final Scheduler compute;
    private final JsonMapper json;
    private final Handfuls handfuls = new Handfuls(CANDIDATES);
    /** Pupils who practise come first: of all batches together only so much is computed at once. */
    private final Lane chunks = new Lane(AT_ONCE, WAITING, LONGEST_WAIT);

    public Batch(
            Recommendations recommendations,
            WantedReader reader,
            Curriculum curriculum,
            Scheduler compute,
            JsonMapper json) {
        this.recommendations = recommendations;
        this.reader = reader;
        this.curriculum = curriculum;
        this.compute = compute;
        this.json = json;
    }

    /** The replies to lines of JSON, in the same order, as bytes of whole lines. */
    Flux<byte[]> replies(Caller caller, Flux<Lines.Sent> lines) {
        return lines.buffer(CHUNK)
                .flatMapSequential(
                        chunk -> chunks.in(handfuls.of(
                                        Flux.fromIterable(chunk).map(line -> read(caller, line)), Line::weight)
                                .concatMap(handful -> rank(caller, handful), 0)
                                .collectList()
                                .subscribeOn(compute)),
                        AT_ONCE,
                        1)
                .flatMapIterable(Function.identity(), 1);
    }

    /** A line that can be read, or its faults. */
    private record Line(long number, @Nullable Wanted wanted, List<Fault> faults) {
        int weight() {
            List<Item> candidates = wanted == null ? null : wanted.wish().candidates();
            return candidates == null ? OWN : candidates.size();
        }
    }

    private Line read(Caller caller, Lines.Sent line) {
        long number = line.number();
        try {
            Fields in = Fields.of(Json.read(line.bytes()));
            Wanted wanted = reader.read(caller, in);
            List<Fault> faults = in.faults();
            return new Line(number, faults.isEmpty() ? wanted : null, faults);
        } catch (RefusedException malformed) {
            List<Fault> faults = malformed.refusal() instanceof Refusal.Malformed m ? List.of(m.fault()) : List.of();
            return new Line(number, null, faults);
        }
    }

    private Mono<byte[]> rank(Caller caller, List<Line> lines) {
        var wanted = new ArrayList<Wanted>(lines.size());
        for (Line line : lines) {
            if (line.wanted != null) {
                wanted.add(line.wanted);
            }
        }
        return recommendations.of(caller, wanted).map(shortlists -> write(lines, shortlists));
    }

    private byte[] write(List<Line> lines, List<Shortlist> shortlists) {
        var out = new ByteArrayOutputStream(lines.size() * 2048);
        int next = 0;
        for (Line line : lines) {
            RankedLine reply = line.wanted == null
                    ? RankedLine.refused(line.number, line.faults)
                    : RankedLine.ranked(line.number, Recommended.of(line.wanted, shortlists.get(next++), curriculum));
            out.writeBytes(json.writeValueAsBytes(reply));
            out.write('\n');
        }
        return out.toByteArray();
    }
}
