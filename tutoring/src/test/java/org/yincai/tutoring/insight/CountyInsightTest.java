package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Band;
import org.yincai.recommender.simulation.County;
import org.yincai.recommender.simulation.CountyClass;
import org.yincai.recommender.simulation.CountyPupil;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.LearnerState;

/** What the simulated county's teachers are told, by the shipped model. */
class CountyInsightTest {
    private static final Instant END = Instant.parse("2026-11-18T08:00:00Z");
    private static final Bank BANK = Bank.builtIn();
    private static final County COUNTY = new County(BANK.curriculum(), END);
    private static final ModelFiles MODEL =
            ModelFiles.load(CountyInsightTest.class.getClassLoader(), "org/yincai/models/tracer/default");
    private static final Tracer TRACER = new OnnxTracer(MODEL, new OnnxOptions(1, 16));
    private static final Profiler PROFILER =
            new Profiler(TRACER, BANK.curriculum(), MODEL.card().interval());
    private static final Fold FOLD =
            new Fold(BANK.curriculum(), TRACER, PROFILER, new SkillReviews(FsrsWeights.DEFAULT));

    private static ClassFacts facts(String code) {
        CountyClass ofClass = COUNTY.classes().stream()
                .filter(c -> c.key().classId().value().equals(code))
                .findFirst()
                .orElseThrow();
        Map<LearnerId, PupilFacts> known = new HashMap<>();
        Map<LearnerId, Activity> activity = new HashMap<>();
        for (CountyPupil pupil : COUNTY.pupils(ofClass).toList()) {
            LearnerState state = folded(pupil);
            LearnerId id = pupil.key().learner();
            known.put(id, PupilFacts.of(state, PROFILER.read(pupil.key(), state.sequence(), state.trace(), END)));
            activity.put(id, activity(pupil.answers()));
        }
        var roster = new ClassRoster(ofClass.key(), ofClass.pupils());
        return new ClassFacts(roster, BANK.curriculum(), END, TRACER.model(), known, Map.of(), activity);
    }

    private static LearnerState folded(CountyPupil pupil) {
        LearnerState state = FOLD.fresh(pupil.key());
        pupil.answers().forEach(answer -> FOLD.apply(state, FOLD.judged(state, answer)));
        return state;
    }

    private static Activity activity(List<AnswerGiven> answers) {
        Instant since = END.minus(Duration.ofDays(14));
        long lately = answers.stream().filter(a -> a.at().isAfter(since)).count();
        return new Activity(answers.getLast().at(), (int) lately);
    }

    private static double mean(ClassFacts facts, String pupil, SkillId skill) {
        return facts.of(new LearnerId(pupil))
                .profile()
                .skill(skill)
                .orElseThrow()
                .mean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class-1c", "class-3a"})
    void a_small_group_holds_only_those_who_are_weak_in_its_skill(String code) {
        ClassFacts facts = facts(code);
        List<String> grouped = new ArrayList<>();
        for (Suggestion s :
                Suggestions.of(facts, Thresholds.standard(), Map.of()).items()) {
            if (s.action().kind().equals("small-group") && s.action().skill() != null) {
                var skill = new SkillId(s.action().skill());
                assertThat(s.action().group()).allMatch(p -> mean(facts, p, skill) < Band.C.from());
            }
            grouped.addAll(s.action().kind().equals("small-group") ? s.action().group() : List.of());
        }
        assertThat(grouped)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Buckets.of(facts, Thresholds.standard()).struggling().stream()
                        .map(SupportBuckets.Pupil::learner)
                        .toList());
    }

    @Test
    void the_planted_gap_is_a_root_and_every_root_is_likeliest_of_three_pupils_at_least() {
        List<RootCauseReport.Ancestor> roots =
                WeaknessCauses.of(facts("class-1c"), Thresholds.standard()).skills().stream()
                        .filter(w -> w.root() != null)
                        .map(RootCauseReport.Weak::rootCause)
                        .toList();

        assertThat(roots).allMatch(r -> r.first() >= 3);
        assertThat(roots)
                .extracting(RootCauseReport.Ancestor::skill)
                .contains(COUNTY.planted().skill().value());
    }
}
