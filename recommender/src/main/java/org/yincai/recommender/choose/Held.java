package org.yincai.recommender.choose;

/**
 * What was not ranked of the items offered, each counted once and for the first reason.
 *
 * @param unusable withdrawn, or not to be shown
 * @param beyond of no skill in scope or, without a scope, within reach
 * @param resting met lately while others were eligible
 * @param more whether further items of the curriculum were not looked at, since enough for one choice were found
 */
public record Held(int unusable, int beyond, int resting, boolean more) {}
