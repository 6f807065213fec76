package org.yincai.api.wire;

import java.util.Arrays;
import org.yincai.api.problem.Refusal;

/** The bytes of one body as they arrive, up to a limit. */
final class Gathered {
    private final int limit;
    private byte[] bytes = {};
    private int length;

    Gathered(int limit) {
        this.limit = limit;
    }

    void add(byte[] chunk) {
        if (chunk.length > limit - length) {
            throw new Refusal.TooLarge(limit).exception();
        }
        if (length == 0) {
            bytes = chunk;
        } else {
            if (length + chunk.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + chunk.length, (int) Math.min(limit, 2L * length)));
            }
            System.arraycopy(chunk, 0, bytes, length, chunk.length);
        }
        length += chunk.length;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
