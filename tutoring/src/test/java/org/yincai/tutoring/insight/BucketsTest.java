package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.Band;
import org.yincai.models.profile.SkillMastery;

class BucketsTest {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final List<String> SKILLS = List.of("a", "b", "c", "d");

    private static SupportBuckets buckets(SmallClass of) {
        return Buckets.of(of.facts(), Thresholds.standard());
    }

    @Test
    void places_every_pupil_in_one_bucket_in_roster_order() {
        SupportBuckets buckets = buckets(new SmallClass(6)
                .pupil(1, mastery("a", 0.3), mastery("b", 0.3))
                .pupil(2, mastery("a", 0.95), mastery("b", 0.9))
                .pupil(3, mastery("a", 0.7), mastery("b", 0.3))
                .pupil(4, mastery("a", 0.2))
                .pupil(5, mastery("a", 0.2), mastery("b", 0.1))
                .away(5));
        assertThat(buckets.struggling())
                .extracting(SupportBuckets.Pupil::learner)
                .containsExactly("p1", "p5");
        assertThat(buckets.excelling())
                .extracting(SupportBuckets.Pupil::learner)
                .containsExactly("p2");
        assertThat(buckets.onTrack()).extracting(SupportBuckets.Pupil::learner).containsExactly("p3");
        assertThat(buckets.notEnough())
                .extracting(SupportBuckets.Pupil::learner)
                .containsExactly("p4", "p6");
        assertThat(buckets.struggling())
                .extracting(SupportBuckets.Pupil::active)
                .containsExactly(true, false);
        assertThat(buckets.struggling().getFirst().skills())
                .containsExactly(new SupportBuckets.SkillBand("a", Band.E), new SupportBuckets.SkillBand("b", Band.E));
    }

    @Test
    void struggling_needs_eighty_percent() {
        double sure = 0.5 - 0.0628;
        double unsure = 0.5 - 0.0620;
        var both = new SmallClass(2)
                .pupil(1, mastery("a", sure), mastery("b", sure))
                .pupil(2, mastery("a", unsure), mastery("b", unsure));
        assertThat(buckets(both).struggling())
                .extracting(SupportBuckets.Pupil::learner)
                .containsExactly("p1");
    }

    @Test
    void only_skills_the_class_practised_lately_count() {
        SkillMastery old = mastery("c", 0.1, 0.05, 9, Duration.ofDays(14));
        SkillMastery fresh = mastery("b", 0.1, 0.05, 9, Duration.ofDays(13));
        SupportBuckets buckets = buckets(new SmallClass(1).pupil(1, mastery("a", 0.9), fresh, old));
        assertThat(buckets.currentSkills()).containsExactly("a", "b");
    }

    @Test
    void a_skill_that_fewer_than_a_fifth_practised_is_not_current() {
        var small = new SmallClass(11).everyone(mastery("a", 0.9));
        small.pupil(1, mastery("a", 0.9), mastery("b", 0.9)).pupil(2, mastery("a", 0.9), mastery("b", 0.9));
        assertThat(buckets(small).currentSkills()).containsExactly("a");
        small.pupil(3, mastery("a", 0.9), mastery("b", 0.9));
        assertThat(buckets(small).currentSkills()).containsExactly("a", "b");
    }

    @Test
    void says_why_it_is_empty() {
        assertThat(buckets(new SmallClass(2)).about().empty()).isEqualTo("no-data");
        assertThat(buckets(new SmallClass(2).everyone(mastery("a", 0.5)))
                        .about()
                        .empty())
                .isEqualTo("not-enough");
        assertThat(buckets(new SmallClass(2).everyone(mastery("a", 0.9), mastery("b", 0.9)))
                        .about()
                        .empty())
                .isEqualTo("nothing-wrong");
    }

    @Test
    void with_known_truth_few_are_called_struggling_wrongly_and_few_are_missed() {
        int pupils = 4_000;
        double noise = 0.06;
        var random = new SplittableRandom(11);
        var truth = new boolean[pupils + 1];
        var simulated = new SmallClass(pupils);
        for (int i = 1; i <= pupils; i++) {
            double level = 0.6 + 0.22 * random.nextGaussian();
            double[] skills = random.doubles(4)
                    .map(u -> Math.clamp(level + 0.3 * (u - 0.5), 0.05, 0.98))
                    .toArray();
            truth[i] = DoubleStream.of(skills).filter(m -> m < 0.5).count() >= 2;
            var seen = new SkillMastery[4];
            for (int s = 0; s < 4; s++) {
                seen[s] = mastery(SKILLS.get(s), skills[s] + noise * random.nextGaussian(), noise, 8, LATELY);
            }
            simulated.pupil(i, seen);
        }
        List<SupportBuckets.Pupil> flagged = buckets(simulated).struggling();
        long wrong = flagged.stream().filter(p -> !truth[number(p)]).count();
        long struggling = IntStream.rangeClosed(1, pupils).filter(i -> truth[i]).count();
        assertThat(wrong).isLessThan(Math.round(0.05 * (pupils - struggling)));
        assertThat(flagged.size() - wrong).isGreaterThan(Math.round(0.75 * struggling));
    }

    private static int number(SupportBuckets.Pupil pupil) {
        return Integer.parseInt(pupil.learner().substring(1));
    }

    @Test
    void a_roster_refuses_a_pupil_twice_and_activity_refuses_nonsense() {
        var twice = List.of(new LearnerId("p"), new LearnerId("p"));
        var key = new ClassKey(new TenantId("t"), new ClassId("c"));
        assertThatThrownBy(() -> new ClassRoster(key, twice)).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Activity(null, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
