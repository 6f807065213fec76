package org.yincai.api.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.openapi.Described;
import org.yincai.api.state.Learners;
import org.yincai.api.wire.Rounded;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.review.Due;
import org.yincai.recommender.review.DueList;
import org.yincai.recommender.review.Retention;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Learner profiles. A profile is as of the running minute, so that it can be compared and cached. */
@RestController
final class ProfileController {
    private final Learners learners;
    private final Profiler profiler;
    private final SkillReviews reviews;
    private final Access access;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<SkillId, Text> names;
    private final Habits habits;
    private final RenderedProfiles rendered = new RenderedProfiles();

    ProfileController(
            Learners learners,
            Profiler profiler,
            SkillReviews reviews,
            Bank bank,
            Access access,
            Clock clock,
            JsonMapper json) {
        this.learners = learners;
        this.profiler = profiler;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
        this.json = json;
        this.names = bank.curriculum().skills().stream().collect(Collectors.toMap(Skill::id, Skill::name));
        this.habits = new Habits(bank);
    }

    @Described(
            zh = "学习者画像：各技能的掌握度与区间、遗忘与待复习、能力、误解与速度",
            en =
                    "A learner's mastery by skill, with intervals, what is forgotten and due for review, ability, misconceptions and pace",
            takes = "ifNoneMatch",
            reply = Reply.class,
            also = {304, 409})
    @GetMapping("/api/v1/learners/{learner}/profile")
    Mono<ResponseEntity<byte[]>> profile(
            Caller caller,
            @PathVariable String learner,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return access.learner(caller, learner, Purpose.READ)
                .flatMap(l -> rendered(l, asOf))
                .map(rendered -> respond(rendered, known));
    }

    private Mono<RenderedProfiles.Rendered> rendered(LearnerKey learner, Instant asOf) {
        long minute = asOf.getEpochSecond() / 60;
        return learners.sequence(learner)
                .mapNotNull(sequence -> rendered.find(learner, sequence, minute))
                .switchIfEmpty(Mono.defer(() -> learners.load(learner).map(state -> render(state, asOf, minute))));
    }

    private RenderedProfiles.Rendered render(LearnerState state, Instant asOf, long minute) {
        LearnerProfile profile = profiler.read(state.learner(), state.sequence(), state.trace(), asOf);
        byte[] body = json.writeValueAsBytes(reply(profile, state));
        var fresh = new RenderedProfiles.Rendered(state.sequence(), minute, body);
        if (!profile.fallback()) {
            rendered.keep(state.learner(), fresh);
        }
        return fresh;
    }

    /** The framework answers 304 to who names the tag, but does not know that {@code *} names it too. */
    private static ResponseEntity<byte[]> respond(RenderedProfiles.Rendered rendered, @Nullable String known) {
        String tag = rendered.tag();
        return "*".equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok()
                        .eTag(tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(rendered.body());
    }

    private Reply reply(LearnerProfile profile, LearnerState state) {
        List<Due> due = DueList.at(profile.asOf(), profile.skills(), state.memories(), reviews);
        return new Reply(
                profile.learner().learner(),
                profile.model(),
                profile.fallback(),
                profile.sequence(),
                profile.asOf(),
                profile.skills().stream()
                        .map(m -> line(
                                m,
                                Retention.of(m, state.memories(), reviews, profile.asOf())
                                        .orElse(null)))
                        .toList(),
                reviews.model(),
                due.stream()
                        .map(d -> new Review(d.skill(), d.since(), Rounded.four(d.retrievability())))
                        .toList(),
                habits.ability(state),
                habits.misconceptions(state, profile.asOf()),
                habits.pace(state));
    }

    private Line line(SkillMastery m, @Nullable Retention kept) {
        Text name = names.getOrDefault(
                m.skill(), new Text(m.skill().value(), m.skill().value()));
        return new Line(
                m.skill(),
                name,
                Rounded.four(m.mean()),
                Rounded.four(m.low()),
                Rounded.four(m.high()),
                m.level(),
                m.answers(),
                m.lastAt(),
                kept == null ? null : Rounded.four(kept.retrievability()),
                kept == null ? null : kept.due(),
                kept != null && kept.retained());
    }

    record Reply(
            LearnerId learner,
            String model,
            boolean fallback,
            long sequence,
            Instant asOf,
            List<Line> skills,
            String memory,
            List<Review> reviews,
            Habits.@Nullable Ability ability,
            List<Habits.Misconception> misconceptions,
            Habits.@Nullable Pace pace) {}

    record Line(
            SkillId skill,
            Text name,
            double mean,
            double low,
            double high,
            Level level,
            int answers,
            @Nullable Instant lastAt,
            @Nullable Double retrievability,
            @Nullable Instant dueAt,
            boolean retained) {}

    record Review(SkillId skill, Instant since, double retrievability) {}
}
