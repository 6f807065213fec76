package org.yincai.inference.trace;

/**
 * An item as a tracer addresses it. Keys are stable hashes of ids and address a learner's tracks; indexes address the
 * model's embeddings, where 0 means "unseen in training".
 *
 * @param key hash of the item id
 * @param index embedding row of the item, 0 when the model never saw it
 * @param skillKeys hashes of the skill ids, at least one
 * @param skillIndexes embedding rows of the skills, 0 when the model never saw one
 * @param difficulty declared difficulty in logits, 0 when unknown
 */
@SuppressWarnings("ArrayRecordComponent") // made once per item and never compared
public record TracedItem(long key, int index, long[] skillKeys, int[] skillIndexes, float difficulty) {
    public TracedItem {
        if (skillKeys.length == 0 || skillKeys.length != skillIndexes.length) {
            throw new IllegalArgumentException("a traced item needs one index per skill and at least one skill");
        }
    }

    /** FNV-1a, 64 bit, over the characters of an id: the same on every machine and in every release. */
    public static long keyOf(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
