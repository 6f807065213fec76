package org.yincai.inference.trace;

import java.nio.FloatBuffer;

/**
 * The hidden vectors of a batch after its answers.
 *
 * @param domain (n, width)
 * @param itemTrack (n, width)
 * @param skillTracks (n, k, width)
 */
public record Moved(FloatBuffer domain, FloatBuffer itemTrack, FloatBuffer skillTracks, int k) {}
