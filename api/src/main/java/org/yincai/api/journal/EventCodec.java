package org.yincai.api.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionFinished;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import tools.jackson.databind.json.JsonMapper;

/** Turns events into rows and back; what has no column of its own goes into the JSON body. */
public final class EventCodec {
    private static final int STARTED = 1;
    private static final int OFFERED = 2;
    private static final int ANSWERED = 3;
    private static final int HINTED = 4;
    private static final int FINISHED = 5;

    private final JsonMapper json;

    /**
     * Makes a codec.
     *
     * @param json writes typed identifiers as plain strings
     */
    public EventCodec(JsonMapper json) {
        this.json = json;
    }

    Columns columns(Entry entry) {
        return switch (entry.event()) {
            case AnswerGiven a ->
                columns(
                        entry,
                        ANSWERED,
                        a.session() == null ? null : a.session().value(),
                        a.item().value(),
                        a.correct(),
                        a.evidence(),
                        a.activeMillis(),
                        a.hints(),
                        answerBody(a));
            case SessionStarted s ->
                plain(
                        entry,
                        STARTED,
                        s.session().value(),
                        write(new StartBody(
                                s.mode().name(),
                                s.policy().name(),
                                s.scope(),
                                s.blueprint().isEmpty() ? null : s.blueprint(),
                                s.items(),
                                s.time().toMillis())));
            case ItemOffered o -> plain(entry, OFFERED, o.offer().session().value(), write(o.offer()));
            case HintGiven h -> plain(entry, HINTED, null, write(new HintBody(h.attempt(), h.level())));
            case SessionFinished f ->
                plain(entry, FINISHED, f.session().value(), f.reason().name());
        };
    }

    /** An answer given elsewhere mostly has none. */
    private @Nullable String answerBody(AnswerGiven a) {
        return a.session() == null && a.misconception() == null
                ? null
                : write(new AnswerBody(a.tryNumber(), a.misconception(), a.next()));
    }

    private static Columns plain(Entry entry, int kind, @Nullable String session, String body) {
        return columns(entry, kind, session, null, false, false, 0, 0, body);
    }

    private static Columns columns(
            Entry entry,
            int kind,
            @Nullable String session,
            @Nullable String item,
            boolean correct,
            boolean evidence,
            int activeMillis,
            int hints,
            @Nullable String body) {
        return new Columns(
                entry.learner(),
                entry.sequence(),
                entry.event().id().value(),
                kind,
                entry.event().at().toEpochMilli(),
                entry.digest(),
                session,
                item,
                correct,
                evidence,
                activeMillis,
                hints,
                body,
                entry.reply());
    }

    Entry entry(Columns row) {
        return new Entry(row.key(), row.sequence(), event(row), row.digest(), row.reply());
    }

    private LearnerEvent event(Columns row) {
        var id = new EventId(row.event());
        Instant at = Instant.ofEpochMilli(row.atMillis());
        return switch (row.kind()) {
            case STARTED -> {
                StartBody body = read(row, StartBody.class);
                Mode mode = Mode.valueOf(body.mode());
                yield new SessionStarted(
                        id,
                        at,
                        session(row),
                        mode,
                        body.policy() == null ? Policy.of(mode) : Policy.valueOf(body.policy()),
                        body.scope(),
                        body.blueprint() == null ? List.of() : body.blueprint(),
                        body.items(),
                        Duration.ofMillis(body.millis()));
            }
            case OFFERED -> new ItemOffered(id, at, read(row, Offer.class));
            case ANSWERED -> answer(row, id, at);
            case HINTED -> {
                HintBody body = read(row, HintBody.class);
                yield new HintGiven(id, at, body.attempt(), body.level());
            }
            case FINISHED -> new SessionFinished(id, at, session(row), StopReason.valueOf(body(row)));
            default -> throw new IllegalStateException("the journal holds an event of unknown kind " + row.kind());
        };
    }

    private AnswerGiven answer(Columns row, EventId id, Instant at) {
        AnswerBody body = row.body() == null ? AnswerBody.NONE : read(row, AnswerBody.class);
        return new AnswerGiven(
                id,
                at,
                new ItemId(row.item() == null ? "" : row.item()),
                row.correct(),
                row.evidence(),
                row.activeMillis(),
                row.hints(),
                body.misconception(),
                row.session() == null ? null : session(row),
                body.tryNumber(),
                body.next());
    }

    private static SessionId session(Columns row) {
        return new SessionId(row.session() == null ? "" : row.session());
    }

    private static String body(Columns row) {
        if (row.body() == null) {
            throw new IllegalStateException("an event of kind " + row.kind() + " has no body");
        }
        return row.body();
    }

    private String write(Object body) {
        return json.writeValueAsString(body);
    }

    private <T> T read(Columns row, Class<T> type) {
        return json.readValue(body(row), type);
    }

    private record StartBody(
            String mode,
            @Nullable String policy,
            List<SkillId> scope,
            @Nullable List<Part> blueprint,
            int items,
            long millis) {}

    private record AnswerBody(
            int tryNumber,
            @Nullable String misconception,
            @Nullable Offer next) {
        static final AnswerBody NONE = new AnswerBody(0, null, null);
    }

    private record HintBody(String attempt, int level) {}
}
