package org.yincai.tutoring.session;

import org.yincai.models.profile.SkillMastery;

/** Mastery of one skill before and after an answer. */
public record MasteryChange(SkillMastery before, SkillMastery after) {}
