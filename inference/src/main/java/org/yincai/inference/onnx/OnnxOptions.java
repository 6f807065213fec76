package org.yincai.inference.onnx;

/**
 * How much of the machine one model takes.
 *
 * @param slots callers that may run the model at once; further callers wait
 * @param capacity most rows of one run; larger batches are cut
 */
public record OnnxOptions(int slots, int capacity) {
    public OnnxOptions {
        if (slots < 1 || slots > 256 || capacity < 8 || capacity > 4096) {
            throw new IllegalArgumentException(
                    "a model needs 1 to 256 slots of 8 to 4096 rows but got " + slots + " of " + capacity);
        }
    }

    /** One slot per processor, 128 rows: twice as many take twice as long, and the answers of so many learners leave the cache. */
    public static OnnxOptions forProcessors(int processors) {
        return new OnnxOptions(Math.clamp(processors, 1, 256), 128);
    }
}
