package org.yincai.inference.memory;

import java.time.Instant;

/**
 * What one learner remembers of a skill.
 *
 * @param at time of the last answer that was evidence, in whole seconds
 * @param due when it is to be reviewed, whole days after that
 * @param rechecked whether it was recalled on a later day than the answer before, and not missed since
 */
public record SkillMemory(Memory memory, Instant at, Instant due, boolean rechecked) {}
