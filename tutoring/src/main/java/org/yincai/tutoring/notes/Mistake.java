package org.yincai.tutoring.notes;

import java.time.Instant;

/**
 * A misconception that was diagnosed in a learner's answers.
 *
 * @param misconception its id in the curriculum
 * @param count first tries that showed it, none of them {@link Notes#FORGOTTEN} or more after the one before
 * @param lastAt when it was last seen, to the second
 */
public record Mistake(String misconception, int count, Instant lastAt) {}
