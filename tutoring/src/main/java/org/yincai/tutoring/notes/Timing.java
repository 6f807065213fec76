package org.yincai.tutoring.notes;

/**
 * How long one right answer took.
 *
 * @param activeMillis time on task, above 0
 * @param usualSeconds median time of a right answer to the item
 */
public record Timing(int activeMillis, float usualSeconds) {}
