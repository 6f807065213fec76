package org.yincai.api.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.journal.Digest;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Json;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import tools.jackson.databind.JsonNode;

/** Reads one line of a bulk delivery; its faults do not stop the others. */
public final class LineReader {
    private static final Fault UNKNOWN = new Fault(
            "item",
            new Text("课程中没有此题", "is not an item of the curriculum"),
            new Text("见 GET /items", "see GET /items"));

    private final Curriculum curriculum;
    private final Access access;
    private final Clock clock;

    public LineReader(Curriculum curriculum, Access access, Clock clock) {
        this.curriculum = curriculum;
        this.access = access;
        this.clock = clock;
    }

    /** A line or the status that refuses it. */
    sealed interface Read {
        record Good(Line line) implements Read {}

        record Bad(LineStatus status) implements Read {}
    }

    private static @Nullable String named(JsonNode line) {
        String event = line.path("event").asString("");
        return Identifier.isValid(event) ? event : null;
    }

    private static EventId event(Fields in) {
        EventId event = in.id("event", EventId::new);
        if (event.isOfSession()) {
            in.fault(
                    "event",
                    "是本服务练习事件的编号",
                    "is a name of the service's own sessions",
                    "请换一个编号，例如加上平台的前缀",
                    "choose another, such as one with a prefix of the platform");
        }
        return event;
    }

    Read read(Caller caller, long number, byte[] bytes) {
        JsonNode node;
        try {
            node = Json.read(bytes);
        } catch (RefusedException malformed) {
            List<Fault> faults = malformed.refusal() instanceof Refusal.Malformed m ? List.of(m.fault()) : List.of();
            return new Read.Bad(LineStatus.refused(number, null, faults));
        }
        Fields in = Fields.of(node);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EventId event = event(in);
        LearnerId learner = in.id("learner", LearnerId::new);
        ItemId item = in.id("item", ItemId::new);
        boolean correct = in.integer("correct", 0, 1) == 1;
        Instant at = in.instantOr("at", now, now).truncatedTo(ChronoUnit.MILLIS);
        int active = in.integerOr("activeMs", 0, 86_400_000, 0);
        int hints = in.integerOr("hints", 0, 5, 0);
        boolean predict = in.flagOr("predict", false);
        boolean unknown =
                in.has("item") && !in.isFaulty("item") && curriculum.item(item).isEmpty();
        List<Fault> faults = new ArrayList<>(in.faults());
        List<Fault> unfit = unknown ? List.of(UNKNOWN) : List.of();
        if (!faults.isEmpty()) {
            faults.addAll(unfit);
            return new Read.Bad(LineStatus.refused(number, named(node), faults));
        }
        var answer = new AnswerGiven(event, at, item, correct && hints == 0, true, active, hints, null, null, 0, null);
        long digest = Digest.of("answer", item, correct, active, hints);
        return new Read.Good(
                new Line(number, access.delivered(caller, learner), answer, in.has("at"), digest, predict, unfit));
    }
}
