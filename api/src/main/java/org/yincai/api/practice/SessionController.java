package org.yincai.api.practice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.journal.Digest;
import org.yincai.api.journal.Journal;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.api.wire.BodyReader;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Scope;
import org.yincai.models.content.Curriculum;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.hints.HintLadder;
import reactor.core.publisher.Mono;

/** Practice sessions. */
@RestController
@RequestMapping("/api/v1/sessions")
final class SessionController {
    private static final int MOST_ITEMS = 100;
    private static final int MOST_MINUTES = 240;
    private static final int LONGEST_KEY = 128;
    private static final int OWNERS = 50_000;

    private final Practice practice;
    private final Access access;
    private final Journal journal;
    private final Curriculum curriculum;
    private final Blueprints blueprints;
    private final BodyReader bodies;
    private final RandomGenerator random;
    /** Whose sessions they are, which never changes. */
    private final Cache<SessionKey, LearnerKey> owners =
            Caffeine.newBuilder().maximumSize(OWNERS).executor(Runnable::run).build();

    SessionController(
            Practice practice, Access access, Journal journal, Bank bank, BodyReader bodies, RandomGenerator random) {
        this.practice = practice;
        this.access = access;
        this.journal = journal;
        this.curriculum = bank.curriculum();
        this.blueprints = new Blueprints(bank);
        this.bodies = bodies;
        this.random = random;
    }

    @Described(
            zh = "开始一次练习",
            en = "Starts a session",
            body = "SessionStart",
            bodyOptional = true,
            takes = {"idempotencyKey", "acceptLanguage"},
            reply = Replies.Started.class,
            status = 201,
            also = {404, 409})
    @PostMapping
    Mono<ResponseEntity<byte[]>> start(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            ServerHttpRequest request) {
        return bodies.fieldsOrNone(request)
                .flatMap(in -> {
                    LearnerId named = in.idOrNull("learner", LearnerId::new);
                    Practice.Wanted wanted = wanted(in);
                    String learner = learner(caller, named, in);
                    check(key, in);
                    in.check();
                    return access.learner(caller, learner, Purpose.PRACTISE)
                            .flatMap(l -> practice.start(l, sessionId(l, key), wanted));
                })
                .map(reply -> json(201, reply));
    }

    private Practice.Wanted wanted(Fields in) {
        Mode mode = in.choiceOr("mode", Mode.class, Mode.PRACTICE);
        Policy policy = in.choiceOr("policy", Policy.class, Policy.of(mode));
        if (policy == Policy.ADAPTIVE && mode != Mode.TEST && !in.isFaulty("mode")) {
            in.fault(
                    "policy",
                    "只用于测验",
                    "is for tests alone",
                    "请用 mode test，或换一种策略",
                    "choose the mode test or another policy");
        }
        List<SkillId> scope = Scope.read(in, curriculum);
        Fields budget = in.objectOrNull("budget");
        int items = budget == null ? 10 : budget.integerOr("items", 1, MOST_ITEMS, 10);
        int minutes = budget == null ? 15 : budget.integerOr("minutes", 1, MOST_MINUTES, 15);
        List<Part> blueprint = blueprints.read(in, policy, scope, items);
        return new Practice.Wanted(mode, policy, scope, blueprint, items, minutes);
    }

    private static void check(@Nullable String key, Fields in) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            in.fault("Idempotency-Key", "长度应为 1..128", "must have 1..128 characters", "请改正长度", "change its length");
        }
    }

    private static String learner(Caller caller, @Nullable LearnerId named, Fields in) {
        if (named != null) {
            return named.value();
        }
        if (caller.learner() != null) {
            return caller.learner().value();
        }
        if (!in.isAbsent()) {
            in.fault("learner", "缺少此字段", "is missing", "请说明是哪位学习者", "say which learner practises");
        }
        return "";
    }

    private SessionId sessionId(LearnerKey learner, @Nullable String key) {
        long id = key == null ? random.nextLong() : Digest.of("session", learner, key);
        return new SessionId("s-" + HexFormat.of().toHexDigits(id));
    }

    @Described(
            zh = "下一题；未作答前再问仍是同一题",
            en = "The next item; the same one until it is answered",
            body = "Empty",
            bodyOptional = true,
            reply = Replies.Step.class,
            also = 410)
    @PostMapping("/{session}/next")
    Mono<ResponseEntity<byte[]>> next(Caller caller, @PathVariable String session, ServerHttpRequest request) {
        return bodies.fieldsOrNone(request)
                .flatMap(in -> {
                    in.check();
                    return learner(caller, session).flatMap(l -> practice.next(l, new SessionId(session)));
                })
                .map(reply -> json(200, reply));
    }

    @Described(
            zh = "作答：评判、记入日志、更新掌握度",
            en = "Answers an item: graded, journalled, traced",
            body = "Attempt",
            reply = Replies.Attempted.class,
            also = {409, 410})
    @PostMapping("/{session}/attempts")
    Mono<ResponseEntity<byte[]>> attempt(Caller caller, @PathVariable String session, ServerHttpRequest request) {
        return bodies.fields(request)
                .flatMap(in -> {
                    String token = in.text("attempt", 1, 256);
                    var attempt = new Practice.Attempt(
                            Responses.read(in),
                            in.integerOr("activeMs", 0, 86_400_000, 0),
                            in.integerOr("hints", 0, 5, 0),
                            in.flagOr("next", false));
                    in.numberOr("confidence", 0, 1, 0);
                    in.integerOr("seq", 0, Integer.MAX_VALUE, 0);
                    in.check();
                    return learner(caller, session)
                            .flatMap(l -> practice.attempt(l, new SessionId(session), token, attempt));
                })
                .map(reply -> json(200, reply));
    }

    @Described(
            zh = "一级提示",
            en = "One level of the hint ladder",
            body = "HintWanted",
            reply = Replies.Hinted.class,
            also = 410)
    @PostMapping("/{session}/hints")
    Mono<ResponseEntity<byte[]>> hint(Caller caller, @PathVariable String session, ServerHttpRequest request) {
        return bodies.fields(request)
                .flatMap(in -> {
                    String token = in.text("attempt", 1, 256);
                    int level = in.integer("level", 0, 5);
                    String scaffold = in.textOrNull("scaffold", 1, 256);
                    if (scaffold != null && level != HintLadder.SCAFFOLD && !in.isFaulty("level")) {
                        in.fault(
                                "scaffold",
                                "只用于第 3 级的小问题",
                                "answers the smaller question of level 3 and no other",
                                "请用 level 3，或删去此字段",
                                "send it with level 3, or remove it");
                    }
                    in.check();
                    return learner(caller, session)
                            .flatMap(l -> practice.hint(l, new SessionId(session), token, level, scaffold));
                })
                .map(reply -> json(200, reply));
    }

    @Described(
            zh = "结束练习并给出小结",
            en = "Finishes a session and sums it up",
            body = "Empty",
            bodyOptional = true,
            reply = Replies.Finished.class,
            also = 410)
    @PostMapping("/{session}/finish")
    Mono<ResponseEntity<byte[]>> finish(Caller caller, @PathVariable String session, ServerHttpRequest request) {
        return bodies.fieldsOrNone(request)
                .flatMap(in -> {
                    in.check();
                    return learner(caller, session).flatMap(l -> practice.finish(l, new SessionId(session)));
                })
                .map(reply -> json(200, reply));
    }

    /** The learner whose session it is: a pupil's own, or the one who started it in the platform's tenant. */
    private Mono<LearnerKey> learner(Caller caller, String session) {
        if (!Identifier.isValid(session)) {
            return Mono.error(new Refusal.NotFound("session").exception());
        }
        if (caller.learner() != null) {
            return access.learner(caller, caller.learner().value(), Purpose.PRACTISE);
        }
        var key = new SessionKey(caller.tenant(), new SessionId(session));
        return Mono.justOrEmpty(owners.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> journal.learnerOf(key.tenant(), key.session()))
                        .doOnNext(learner -> owners.put(key, learner)))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("session").exception()))
                .flatMap(l -> access.learner(caller, l.learner().value(), Purpose.PRACTISE));
    }

    private record SessionKey(TenantId tenant, SessionId session) {}

    private static ResponseEntity<byte[]> json(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
