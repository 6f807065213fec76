package org.yincai.inference.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.Vocabulary;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Moved;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Vectors;
import org.yincai.models.content.Item;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

class ProfilerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);
    private static final LearnerKey LEARNER = new LearnerKey(new TenantId("t"), new LearnerId("l"));
    private static final Item FRACTIONS = Learners.item(0, 1);

    /** A tracer that expects what it is told. */
    private static final class Told implements Tracer {
        private final Vocabulary vocabulary = new Vocabulary(TinyFru.files(1).card());
        float p = 0.5f;
        boolean fallback;

        @Override
        public String model() {
            return "told:1";
        }

        @Override
        public LearnerTrace fresh() {
            return new LearnerTrace(0, 256, 32);
        }

        @Override
        public TracedItem resolve(Item item) {
            return vocabulary.resolve(item);
        }

        @Override
        public TracedItem typical(SkillId skill) {
            return vocabulary.typical(skill);
        }

        @Override
        public Predictions step(List<Step> batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
            float[] all = new float[candidates.size()];
            Arrays.fill(all, p);
            return new Predictions(all, fallback);
        }

        @Override
        public void close() {}
    }

    private final Told tracer = new Told();
    private final Profiler profiler =
            new Profiler(tracer, Learners.curriculum(), new IntervalParameters(4, 0.8, 0, 0, 0));
    private final LearnerTrace trace = tracer.fresh();

    private void answer(boolean correct) {
        var none = Vectors.of(0);
        var moved = new Moved(none, none, none, FloatBuffer.wrap(new float[] {tracer.p}), 1);
        trace.write(tracer.resolve(FRACTIONS), correct, NOW.getEpochSecond(), moved, 0);
    }

    private SkillMastery mastery(SkillId skill) {
        return profiler.read(LEARNER, 3, trace, NOW).skill(skill).orElseThrow();
    }

    @Test
    void an_untouched_learner_has_every_skill_not_started_and_a_wide_interval() {
        LearnerProfile profile = profiler.read(LEARNER, 0, trace, NOW);
        assertThat(profile.model()).isEqualTo("told:1");
        assertThat(profile.skills()).hasSize(TinyFru.SKILLS).allSatisfy(mastery -> {
            assertThat(mastery.level()).isEqualTo(Level.NOT_STARTED);
            assertThat(mastery.answers()).isZero();
            assertThat(mastery.lastAt()).isNull();
            assertThat(mastery.sd()).isCloseTo(Math.sqrt(0.25 / 4), within(1e-9));
        });
    }

    @Test
    void a_level_follows_the_mean_down_between_answers_and_keeps_its_hysteresis() {
        tracer.p = 0.85f;
        answer(true);
        SkillId skill = new SkillId("s0");
        tracer.p = 0.78f;
        assertThat(mastery(skill).level()).isEqualTo(Level.SECURE);
        tracer.p = 0.7f;
        assertThat(mastery(skill).level()).isEqualTo(Level.PROFICIENT);
        tracer.p = 0.4f;
        assertThat(mastery(skill).level()).isEqualTo(Level.EMERGING);
        assertThat(mastery(skill).earned()).isEqualTo(Level.SECURE);
        assertThat(profiler.read(trace, List.of(skill), NOW)).containsExactly(mastery(skill));
    }

    @Test
    void skills_stand_in_teaching_order() {
        assertThat(profiler.read(LEARNER, 0, trace, NOW).skills())
                .extracting(SkillMastery::skill)
                .startsWith(new SkillId("s0"), new SkillId("s1"), new SkillId("s2"));
    }

    @Test
    void answers_narrow_the_interval_and_are_counted_on_their_skill_only() {
        answer(true);
        answer(false);
        SkillMastery touched = mastery(new SkillId("s0"));
        assertThat(touched.answers()).isEqualTo(2);
        assertThat(touched.lastAt()).isEqualTo(NOW);
        assertThat(touched.sd()).isCloseTo(Math.sqrt(0.25 / (4 + 0.8 * 2)), within(1e-9));
        assertThat(mastery(new SkillId("s1")).answers()).isZero();
    }

    @Test
    void intervals_are_wider_for_a_learner_who_either_knows_a_skill_or_does_not() {
        var contrasting = new Profiler(tracer, Learners.curriculum(), new IntervalParameters(40, 0.8, 2, 0.1, 5));
        for (int i = 0; i < 10; i++) {
            trace.write(tracer.resolve(FRACTIONS), true, 0, null, 0);
            trace.write(tracer.resolve(Learners.item(1, 2)), false, 0, null, 0);
        }
        LearnerProfile profile = contrasting.read(LEARNER, 20, trace, NOW);
        double contrast = trace.skills().contrast();
        assertThat(contrast).isBetween(0.7, 0.9);
        assertThat(profile.skill(new SkillId("s0")).orElseThrow().sd())
                .isCloseTo(
                        Math.sqrt(0.25 * Math.exp(2 * contrast) * 26 / 21 / (40 + 0.8 * 10 / (1 + 0.1 * 10))),
                        within(1e-9));
        assertThat(contrasting.read(trace, List.of(new SkillId("s0")), NOW))
                .containsExactly(profile.skill(new SkillId("s0")).orElseThrow());
    }

    @Test
    void no_interval_is_wider_than_a_quantity_between_zero_and_one_allows() {
        var newcomer = new IntervalParameters(1, 0, 0, 0, 20);
        assertThat(newcomer.halfWidth(0.5, 0, 0, 0)).isCloseTo(SkillMastery.Z80 * 0.5, within(1e-9));
        assertThat(newcomer.halfWidth(0.5, 0, 19, 1)).isEqualTo(newcomer.halfWidth(0.5, 0, 0, 0));
        assertThat(new IntervalParameters(10, 0, 0, 0, 20).halfWidth(0.5, 0, 19, 0))
                .isCloseTo(SkillMastery.Z80 * Math.sqrt(0.25 / 5), within(1e-9));
    }

    @Test
    void intervals_stay_inside_zero_and_one() {
        tracer.p = 0.98f;
        assertThat(mastery(new SkillId("s0")).high()).isEqualTo(1);
        tracer.p = 0.02f;
        assertThat(mastery(new SkillId("s0")).low()).isZero();
    }

    @Test
    void a_level_moves_only_when_the_mean_is_well_beyond_the_threshold() {
        tracer.p = 0.70f;
        answer(true);
        assertThat(mastery(new SkillId("s0")).level()).isEqualTo(Level.PROFICIENT);
        tracer.p = 0.82f;
        answer(true);
        assertThat(mastery(new SkillId("s0")).level()).isEqualTo(Level.PROFICIENT);
        tracer.p = 0.84f;
        answer(true);
        assertThat(mastery(new SkillId("s0")).level()).isEqualTo(Level.SECURE);
        tracer.p = 0.78f;
        assertThat(mastery(new SkillId("s0")).level())
                .as("reading moves nothing")
                .isEqualTo(Level.SECURE);
    }

    @Test
    void a_profile_says_when_bkt_stood_in() {
        tracer.fallback = true;
        assertThat(profiler.read(LEARNER, 0, trace, NOW).fallback()).isTrue();
    }
}
