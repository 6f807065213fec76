package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.Contract;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer;

class ThreadsTest {
    private final ModelFiles files = TinyFru.files(8);

    /** Native threads bear the name of the thread that started them; the twin session shows that they are counted. */
    @Test
    void a_session_starts_no_thread_of_its_own() throws Exception {
        long before = namesakes();
        var natives = new Natives();
        var session = natives.session(files.step());
        assertThat(namesakes()).isEqualTo(before);
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(3);
            try (var twin = OrtEnvironment.getEnvironment().createSession(files.step(), options)) {
                assertThat(twin.getNumInputs())
                        .isEqualTo(Contract.stepInputs("k", 8).size());
                assertThat(namesakes()).isEqualTo(Files.exists(Path.of("/proc/self/task")) ? before + 2 : before);
            }
        }
        natives.close(session);
    }

    private static long namesakes() throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.exists(tasks)) {
            return 0;
        }
        String own = Files.readString(Path.of("/proc/thread-self/comm"));
        long count = 0;
        try (var threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                count += Files.exists(thread)
                                && Files.readString(thread.resolve("comm")).equals(own)
                        ? 1
                        : 0;
            }
        }
        return count;
    }

    @Test
    void more_threads_than_slots_trace_as_one_thread_does() throws Exception {
        try (var tracer = new OnnxTracer(files, new OnnxOptions(2, 16));
                var threads = Executors.newFixedThreadPool(6)) {
            byte[] expected = history(tracer);
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                tasks.add(() -> history(tracer));
            }
            for (var traced : threads.invokeAll(tasks)) {
                assertThat(traced.get()).isEqualTo(expected);
            }
        }
    }

    private static byte[] history(Tracer tracer) {
        List<LearnerTrace> traces = Learners.fresh(tracer, 20);
        for (int round = 0; round < 10; round++) {
            tracer.step(Learners.round(tracer, traces, round, 4));
        }
        return TraceCodec.encode(traces.get(19));
    }
}
