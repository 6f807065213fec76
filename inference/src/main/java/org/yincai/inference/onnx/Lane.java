package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.Rows;

/**
 * Buffers for rows of one number of skills and the tensors over them, made when a number of rows is first seen and
 * kept: at most capacity / {@link #BLOCK} bindings.
 *
 * <p>Matrix kernels may treat a single row otherwise than several and round otherwise, which would make a trace depend
 * on how answers were batched. Rows are therefore padded to a multiple of {@link #BLOCK}; what stands in the padding is
 * computed and ignored. With ONNX Runtime 1.28.0 on x86-64 no bit differed even without padding; it costs a single step
 * 1 to 2 microseconds of about 30 and nothing in larger batches.
 */
final class Lane implements AutoCloseable {
    static final int BLOCK = 2;

    final Rows rows;
    final Outputs outputs;
    private final Natives natives;
    private final @Nullable Binding[] bindings;

    Lane(Natives natives, int capacity, int k, int width) {
        int padded = padded(capacity);
        this.natives = natives;
        this.rows = new Rows(padded, k, width);
        this.outputs = Outputs.of(padded, k, width);
        this.bindings = new Binding[padded / BLOCK];
    }

    static int padded(int n) {
        return (n + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** The tensors for the rows filled so far. */
    Binding binding() throws OrtException {
        return binding(rows.n);
    }

    /** The tensors for the first rows. */
    Binding binding(int first) throws OrtException {
        int n = padded(first);
        int index = n / BLOCK - 1;
        Binding binding = bindings[index];
        if (binding == null) {
            binding = new Binding(natives, rows, outputs, n);
            bindings[index] = binding;
        }
        return binding;
    }

    @Override
    public void close() {
        for (int i = 0; i < bindings.length; i++) {
            Binding binding = bindings[i];
            if (binding != null) {
                bindings[i] = null;
                binding.close();
            }
        }
    }
}
