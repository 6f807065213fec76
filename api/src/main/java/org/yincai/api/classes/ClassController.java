package org.yincai.api.classes;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.api.wire.BodyReader;
import org.yincai.api.wire.Query;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.insight.Buckets;
import org.yincai.tutoring.insight.ClassFacts;
import org.yincai.tutoring.insight.EffortReport;
import org.yincai.tutoring.insight.Efforts;
import org.yincai.tutoring.insight.HeatMap;
import org.yincai.tutoring.insight.HeatMaps;
import org.yincai.tutoring.insight.MistakeReport;
import org.yincai.tutoring.insight.Mistakes;
import org.yincai.tutoring.insight.RootCauseReport;
import org.yincai.tutoring.insight.SuggestionList;
import org.yincai.tutoring.insight.SuggestionStatus;
import org.yincai.tutoring.insight.Suggestions;
import org.yincai.tutoring.insight.SupportBuckets;
import org.yincai.tutoring.insight.Thresholds;
import org.yincai.tutoring.insight.WeaknessCauses;
import org.yincai.tutoring.insight.WeaknessList;
import org.yincai.tutoring.insight.Weaknesses;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** A teacher's classes, their reports and suggestions. */
@RestController
@RequestMapping("/api/v1/classes")
final class ClassController {
    private final Access access;
    private final PostgresRoster roster;
    private final ClassFactsReader facts;
    private final SuggestionStore suggestions;
    private final BodyReader bodies;
    private final Bank bank;
    private final Clock clock;
    private final Scheduler compute;

    ClassController(
            Access access,
            PostgresRoster roster,
            ClassFactsReader facts,
            SuggestionStore suggestions,
            BodyReader bodies,
            Bank bank,
            Clock clock,
            Scheduler compute) {
        this.access = access;
        this.roster = roster;
        this.facts = facts;
        this.suggestions = suggestions;
        this.bodies = bodies;
        this.bank = bank;
        this.clock = clock;
        this.compute = compute;
    }

    @Described(zh = "我的班级", en = "The caller's classes")
    @GetMapping
    Flux<Line> classes(Caller caller) {
        return roster.classes(caller.tenant(), caller.classes())
                .map(c -> new Line(c.key().classId(), c.name(), c.grade(), c.school(), c.learners()));
    }

    @Described(
            zh = "班级报告",
            en = "A report of a class",
            takes = "asOf",
            reply = {
                HeatMap.class,
                WeaknessList.class,
                RootCauseReport.class,
                SupportBuckets.class,
                MistakeReport.class,
                EffortReport.class
            })
    @GetMapping("/{class}/reports/{report}")
    Mono<Object> report(
            Caller caller,
            @PathVariable("class") String id,
            @PathVariable String report,
            @RequestParam MultiValueMap<String, String> parameters) {
        BiFunction<ClassFacts, Thresholds, Object> maker = maker(report);
        var in = Query.of(parameters);
        Instant moment = in.instantOr("asOf", clock.instant(), Instant.MAX);
        in.check();
        return access.klass(caller, id)
                .flatMap(key -> moment.equals(Instant.MAX) ? facts.now(key) : facts.at(key, moment))
                .publishOn(compute)
                .map(all -> maker.apply(all, Thresholds.standard()));
    }

    private BiFunction<ClassFacts, Thresholds, Object> maker(String report) {
        return switch (report) {
            case HeatMap.REPORT -> HeatMaps::of;
            case WeaknessList.REPORT -> Weaknesses::of;
            case RootCauseReport.REPORT -> WeaknessCauses::of;
            case SupportBuckets.REPORT -> Buckets::of;
            case MistakeReport.REPORT -> (all, thresholds) -> Mistakes.of(all, thresholds, bank::misconceptionName);
            case EffortReport.REPORT -> Efforts::of;
            default -> throw new Refusal.NotFound("report").exception();
        };
    }

    @Described(zh = "教学建议，最要紧的在前", en = "Teaching suggestions, most pressing first")
    @GetMapping("/{class}/suggestions")
    Mono<SuggestionList> suggestions(Caller caller, @PathVariable("class") String id) {
        return access.klass(caller, id)
                .flatMap(key -> Mono.zip(facts.now(key), suggestions.statuses(key)))
                .publishOn(compute)
                .map(both -> Suggestions.of(both.getT1(), Thresholds.standard(), both.getT2()));
    }

    @Described(zh = "采纳建议", en = "Accepts a suggestion", body = "Mark", bodyOptional = true)
    @PostMapping("/{class}/suggestions/{suggestion}/accept")
    Mono<Marked> accept(
            Caller caller,
            @PathVariable("class") String id,
            @PathVariable String suggestion,
            ServerHttpRequest request) {
        return mark(caller, id, suggestion, SuggestionStatus.ACCEPTED, request);
    }

    @Described(zh = "不采纳建议", en = "Dismisses a suggestion", body = "Mark", bodyOptional = true)
    @PostMapping("/{class}/suggestions/{suggestion}/dismiss")
    Mono<Marked> dismiss(
            Caller caller,
            @PathVariable("class") String id,
            @PathVariable String suggestion,
            ServerHttpRequest request) {
        return mark(caller, id, suggestion, SuggestionStatus.DISMISSED, request);
    }

    private Mono<Marked> mark(
            Caller caller, String id, String suggestion, SuggestionStatus status, ServerHttpRequest request) {
        return bodies.fieldsOrNone(request).flatMap(in -> {
            String reason = in.textOrNull("reason", 1, 500);
            in.check();
            return access.klass(caller, id)
                    .flatMap(key -> suggestions(caller, id)
                            .filter(list -> list.items().stream().anyMatch(s -> s.id().equals(suggestion)))
                            .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("suggestion").exception()))
                            .then(suggestions.record(
                                    key, suggestion, status, reason, caller.subject(), clock.instant()))
                            .thenReturn(new Marked(suggestion, status.code())));
        });
    }

    record Line(ClassId id, Text name, int grade, String school, int learners) {}

    record Marked(String id, String status) {}
}
