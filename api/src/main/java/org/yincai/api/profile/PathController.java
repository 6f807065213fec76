package org.yincai.api.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.openapi.Described;
import org.yincai.api.state.Learners;
import org.yincai.api.wire.Query;
import org.yincai.api.wire.Rounded;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.recommender.path.LearningPath;
import org.yincai.recommender.path.Stage;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Mono;

/** Learning paths: from where a learner stands to a goal skill, over its prerequisites. */
@RestController
final class PathController {
    private final Learners learners;
    private final Profiler profiler;
    private final Curriculum curriculum;
    private final Access access;
    private final Clock clock;

    PathController(Learners learners, Profiler profiler, Curriculum curriculum, Access access, Clock clock) {
        this.learners = learners;
        this.profiler = profiler;
        this.curriculum = curriculum;
        this.access = access;
        this.clock = clock;
    }

    @Described(
            zh = "通往目标技能的学习路径与预计题数",
            en = "The learning path to a goal skill, with the items it is expected to take",
            takes = "goal",
            also = 409)
    @GetMapping("/api/v1/learners/{learner}/path")
    Mono<Reply> path(
            Caller caller, @PathVariable String learner, @RequestParam MultiValueMap<String, String> parameters) {
        SkillId goal = goal(Query.of(parameters));
        return access.learner(caller, learner, Purpose.READ)
                .flatMap(learners::load)
                .map(state -> reply(state, goal));
    }

    private SkillId goal(Query in) {
        SkillId goal = in.idOrNull("goal", SkillId::new);
        if (goal == null) {
            in.fault("goal", "缺少此参数", "is missing", "见 GET /skills", "see GET /skills");
        }
        in.check();
        if (curriculum.skill(Objects.requireNonNull(goal)).isEmpty()) {
            in.fault("goal", "课程中没有此技能", "is not a skill of the curriculum", "见 GET /skills", "see GET /skills");
        }
        in.check();
        return goal;
    }

    private Reply reply(LearnerState state, SkillId goal) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        LearnerProfile profile = profiler.read(state.learner(), state.sequence(), state.trace(), asOf);
        LearningPath path = LearningPath.of(curriculum, profile, goal, LearningPath.USUAL_PACE);
        return new Reply(
                state.learner().learner(),
                profile.model(),
                profile.fallback(),
                profile.sequence(),
                asOf,
                goal,
                LearningPath.USUAL_PACE,
                path.items(),
                path.stages().stream().mapToInt(Stage::least).sum(),
                path.stages().stream().mapToInt(Stage::most).sum(),
                path.stages().stream().map(this::step).toList());
    }

    private Step step(Stage stage) {
        var m = stage.mastery();
        Text name = curriculum.skill(m.skill()).orElseThrow().name();
        return new Step(
                m.skill(),
                name,
                Rounded.four(m.mean()),
                Rounded.four(m.low()),
                Rounded.four(m.high()),
                m.level(),
                m.answers(),
                stage.items(),
                stage.least(),
                stage.most());
    }

    /**
     * A path.
     *
     * @param pace logits of mastery an item is expected to bring
     * @param items expected items of all stages; {@code least} and {@code most} at the ends of the 80 % intervals
     * @param stages in the order in which to work on them; empty when the goal is reached
     */
    record Reply(
            LearnerId learner,
            String model,
            boolean fallback,
            long sequence,
            Instant asOf,
            SkillId goal,
            double pace,
            int items,
            int least,
            int most,
            List<Step> stages) {}

    record Step(
            SkillId skill,
            Text name,
            double mean,
            double low,
            double high,
            Level level,
            int answers,
            int items,
            int least,
            int most) {}
}
