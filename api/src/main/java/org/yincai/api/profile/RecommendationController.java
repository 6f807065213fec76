package org.yincai.api.profile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.openapi.Described;
import org.yincai.api.state.Learners;
import org.yincai.api.wire.BodyReader;
import org.yincai.api.wire.Fields;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.choose.Ask;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.choose.Recommender;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Mono;

/** Recommendations for platform front ends: the best items for a learner, without a session. */
@RestController
final class RecommendationController {
    private static final int MOST = 50;

    private final Learners learners;
    private final Profiler profiler;
    private final Recommender recommender;
    private final Curriculum curriculum;
    private final Access access;
    private final BodyReader bodies;
    private final Clock clock;

    RecommendationController(
            Learners learners,
            Profiler profiler,
            Recommender recommender,
            Curriculum curriculum,
            Access access,
            BodyReader bodies,
            Clock clock) {
        this.learners = learners;
        this.profiler = profiler;
        this.recommender = recommender;
        this.curriculum = curriculum;
        this.access = access;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Described(
            zh = "推荐下一步的题目，无需会话",
            en = "The best items for a learner, without a session",
            body = "RecommendationWanted",
            also = 404)
    @PostMapping("/api/v1/recommendations")
    Mono<Reply> recommend(Caller caller, ServerHttpRequest request) {
        return bodies.fields(request).flatMap(in -> {
            String learner = learner(caller, in);
            int k = in.integerOr("k", 1, MOST, 10);
            Mode purpose = in.choiceOr("purpose", Mode.class, Mode.PRACTICE);
            Fields scopeIn = in.objectOrNull("scope");
            List<SkillId> scope = scopeIn == null ? List.of() : scopeIn.ids("skills", 0, 50, SkillId::new);
            scope.stream()
                    .filter(s -> curriculum.skill(s).isEmpty())
                    .forEach(s -> in.fault(
                            "scope.skills", "没有技能 " + s, "has no skill " + s, "见 GET /skills", "see GET /skills"));
            List<ItemId> candidates = in.ids("candidates", 0, 10_000, ItemId::new);
            candidates.stream()
                    .filter(i -> curriculum.item(i).isEmpty())
                    .limit(20)
                    .forEach(i ->
                            in.fault("candidates", "没有题目 " + i, "has no item " + i, "见 GET /items", "see GET /items"));
            in.check();
            return access.learner(caller, learner, Purpose.RECOMMEND)
                    .flatMap(learners::load)
                    .map(state -> reply(state, purpose, scope, candidates, k));
        });
    }

    private static String learner(Caller caller, Fields in) {
        LearnerId named = in.idOrNull("learner", LearnerId::new);
        if (named != null) {
            return named.value();
        }
        if (caller.learner() == null) {
            in.fault("learner", "缺少此字段", "is missing", "请说明是哪位学习者", "say for which learner");
            return "";
        }
        return caller.learner().value();
    }

    private Reply reply(LearnerState state, Mode purpose, List<SkillId> scope, List<ItemId> candidates, int k) {
        LearnerProfile profile = profiler.read(
                state.learner(),
                state.sequence(),
                state.trace(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var ask = new Ask(
                purpose,
                scope,
                profile,
                state.trace(),
                candidates.isEmpty()
                        ? null
                        : candidates.stream()
                                .map(id -> curriculum.item(id).orElseThrow())
                                .toList(),
                state.recent(),
                null,
                item -> true,
                TracedItem.keyOf(state.learner().toString()));
        List<Choice> best = recommender.best(List.of(ask), k).getFirst();
        var items = new ArrayList<Ranked>(best.size());
        for (Choice choice : best) {
            items.add(ranked(choice, items.size() + 1));
        }
        return new Reply(state.learner().learner(), profile.model(), profile.fallback(), items);
    }

    private Ranked ranked(Choice choice, int rank) {
        var about = choice.reason().about();
        Text name = curriculum.skill(about.skill()).orElseThrow().name();
        var why = new Why(
                choice.reason().code().code(),
                about.skill(),
                about.mean(),
                about.low(),
                about.high(),
                choice.reason().code().text(name));
        return new Ranked(choice.item().id(), rank, choice.predicted(), why);
    }

    record Reply(LearnerId learner, String model, boolean fallback, List<Ranked> items) {}

    record Ranked(ItemId item, int rank, double predicted, Why reason) {}

    record Why(String code, SkillId skill, double mastery, double low, double high, Text text) {}
}
