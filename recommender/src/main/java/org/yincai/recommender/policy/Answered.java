package org.yincai.recommender.policy;

import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;

/**
 * What a learner's answers say of a skill, read off and not inferred; answers are those that count as evidence.
 *
 * @param rights right answers on it
 * @param wrongs wrong answers on it
 * @param last 1 when the last of them was right, -1 when it was wrong, 0 without any
 * @param lastButOne the same of the one before
 * @param rightsBelow right answers on its direct prerequisites
 * @param wrongsBelow wrong answers on them
 * @param share Laplace's share of right answers of the learner as a whole, in (0, 1)
 */
public record Answered(
        int rights, int wrongs, int last, int lastButOne, int rightsBelow, int wrongsBelow, double share) {
    /** Nothing was answered yet. */
    public static final Answered NOTHING = new Answered(0, 0, 0, 0, 0, 0, 0.5);

    /** Of a skill of which a trace knows. */
    public static Answered of(LearnerTrace trace, Skill skill) {
        Tracks tracks = trace.skills();
        int rightsBelow = 0;
        int wrongsBelow = 0;
        for (SkillId below : skill.prerequisites()) {
            int slot = slot(tracks, below);
            rightsBelow += slot < 0 ? 0 : tracks.wins(slot);
            wrongsBelow += slot < 0 ? 0 : tracks.losses(slot);
        }
        int slot = slot(tracks, skill.id());
        double share = (trace.wins() + 1.0) / (trace.answers() + 2);
        return slot < 0
                ? new Answered(0, 0, 0, 0, rightsBelow, wrongsBelow, share)
                : new Answered(
                        tracks.wins(slot),
                        tracks.losses(slot),
                        tracks.outcome(slot, 0),
                        tracks.outcome(slot, 1),
                        rightsBelow,
                        wrongsBelow,
                        share);
    }

    private static int slot(Tracks tracks, SkillId skill) {
        return tracks.find(TracedItem.keyOf(skill.value()));
    }
}
