package org.yincai.inference.trace;

/**
 * The hidden vectors of a batch after its answers.
 *
 * @param domain (n, width)
 * @param itemTrack (n, width)
 * @param skillTracks (n, k, width)
 */
public record Moved(Vectors domain, Vectors itemTrack, Vectors skillTracks, int k) {}
