package org.yincai.recommender.review;

import java.time.Instant;
import org.yincai.models.id.SkillId;

/**
 * A skill to be reviewed.
 *
 * @param since when it fell due
 * @param retrievability probability of recall now, in (0, 1]
 */
public record Due(SkillId skill, Instant since, double retrievability) {}
