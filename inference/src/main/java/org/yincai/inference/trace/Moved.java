package org.yincai.inference.trace;

import java.nio.FloatBuffer;

/**
 * The hidden vectors of a batch after its answers, and what is known then.
 *
 * @param domain (n, width)
 * @param itemTrack (n, width)
 * @param skillTracks (n, k, width)
 * @param mastery (n, k), P(right) on the typical item of each skill
 */
public record Moved(Vectors domain, Vectors itemTrack, Vectors skillTracks, FloatBuffer mastery, int k) {}
