package org.yincai.recommender.path;

import java.util.List;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.assess.ResponseCurve;

/**
 * Finds what a weakness comes from: each skill below it is supposed to be the gap in turn, and what makes all the answers
 * of the learner likeliest comes first (Bayesian model comparison, MacKay 2003, chapter 28). A gap explains what is weak
 * above it, so that is not blamed as well; what is usual of the peers and of the learner explains the rest.
 */
public final class RootCauses {
    private final Curriculum curriculum;
    private final GapPrior prior;

    public RootCauses(Curriculum curriculum, Peers peers) {
        this.curriculum = curriculum;
        prior = new GapPrior(curriculum, peers);
    }

    /**
     * Looks at a learner.
     *
     * @param rights right answers of the learner by skill; skills left out have none
     */
    public GapSearch of(LearnerProfile profile, Map<SkillId, Integer> rights) {
        List<Tried> tried = profile.skills().stream()
                .filter(m -> m.answers() > 0)
                .map(m -> tried(m, rights.getOrDefault(m.skill(), 0)))
                .toList();
        return new GapSearch(curriculum, prior, tried);
    }

    private Tried tried(SkillMastery mastery, int rights) {
        return new Tried(prior.index(mastery.skill()), rights, mastery.answers(), curve(mastery.skill()));
    }

    /** Of which items the answers were is not known any more. */
    private ResponseCurve curve(SkillId skill) {
        return GapPrior.curve(curriculum.itemsOf(skill).stream()
                .mapToDouble(Item::difficulty)
                .average()
                .orElse(0));
    }
}
