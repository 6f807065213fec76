package org.yincai.inference.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracks;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

/**
 * Reads profiles: the mastery of a skill is P(right) on its typical item, its interval comes from
 * {@link IntervalParameters}, its level from the mean with hysteresis, as of the moment of reading. Thread safe; the traces are not.
 */
public final class Profiler {
    private final Tracer tracer;
    private final IntervalParameters interval;
    private final List<SkillId> skills;
    private final List<TracedItem> typical;

    public Profiler(Tracer tracer, Curriculum curriculum, IntervalParameters interval) {
        this.tracer = tracer;
        this.interval = interval;
        this.skills = curriculum.skills().stream().map(Skill::id).toList();
        this.typical = skills.stream().map(tracer::typical).toList();
    }

    /**
     * The learner's profile at a point of the journal; costs one prediction per skill of the curriculum.
     *
     * @param sequence last journal sequence that the trace holds
     * @param asOf decides how much is forgotten
     */
    public LearnerProfile read(LearnerKey learner, long sequence, LearnerTrace trace, Instant asOf) {
        Predictions predictions = tracer.mastery(trace, typical, asOf.getEpochSecond());
        double contrast = trace.skills().contrast();
        var masteries = new ArrayList<SkillMastery>(skills.size());
        for (int i = 0; i < skills.size(); i++) {
            masteries.add(mastery(skills.get(i), typical.get(i), predictions.p()[i], trace, contrast));
        }
        return new LearnerProfile(learner, tracer.model(), predictions.fallback(), sequence, asOf, masteries);
    }

    /** Mastery of some skills, in the order asked for. */
    public List<SkillMastery> read(LearnerTrace trace, List<SkillId> wanted, Instant asOf) {
        List<TracedItem> items = wanted.stream().map(tracer::typical).toList();
        float[] means = tracer.predict(trace, items, asOf.getEpochSecond()).p();
        double contrast = trace.skills().contrast();
        var masteries = new ArrayList<SkillMastery>(means.length);
        for (int i = 0; i < means.length; i++) {
            masteries.add(mastery(wanted.get(i), items.get(i), means[i], trace, contrast));
        }
        return masteries;
    }

    private SkillMastery mastery(SkillId skill, TracedItem typical, double mean, LearnerTrace trace, double contrast) {
        Tracks tracks = trace.skills();
        int slot = tracks.find(typical.skillKeys()[0]);
        int answers = slot < 0 ? 0 : tracks.wins(slot) + tracks.losses(slot);
        Level earned = slot < 0 ? Level.NOT_STARTED : tracks.level(slot);
        double half = interval.halfWidth(mean, answers, trace.answers(), contrast);
        return new SkillMastery(
                skill,
                mean,
                Math.max(0, mean - half),
                Math.min(1, mean + half),
                slot < 0 ? Level.NOT_STARTED : Level.of(mean, earned),
                answers,
                slot < 0 ? null : instant(tracks.lastAt(slot)),
                earned);
    }

    private static @Nullable Instant instant(long epochSeconds) {
        return epochSeconds < 0 ? null : Instant.ofEpochSecond(epochSeconds);
    }
}
