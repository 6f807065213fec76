package org.yincai.inference.trace;

/**
 * What a tracer expects of answers.
 *
 * @param p P(right) of each answer, in [0, 1]
 * @param fallback true when BKT stood in for the model on at least one of them
 */
@SuppressWarnings("ArrayRecordComponent") // read once by the caller and never compared
public record Predictions(float[] p, boolean fallback) {}
