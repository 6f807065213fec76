package org.yincai.inference.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * A real model and made-up answers to it: the shipped one, or that of {@code -Dmodel=DIR}; one skill an item, 50 skills,
 * at most 1,000 items.
 */
final class Pupils implements AutoCloseable {
    static final int BATCH = 256;
    private static final int SKILLS = 50;
    private static final int ITEMS = 1_000;
    static final long BEGIN = 1_800_000_000L;

    final OnnxTracer tracer;
    final ModelFiles files;
    private final Random random = new Random(1);
    private final List<TracedItem> items = new ArrayList<>();

    Pupils() {
        String model = System.getProperty("model");
        files = model == null
                ? ModelFiles.load(getClass().getClassLoader(), "org/yincai/models/tracer/default")
                : ModelFiles.load(Path.of(model));
        tracer = new OnnxTracer(files, new OnnxOptions(1, BATCH));
        ModelCard card = files.card();
        int skills = Math.min(SKILLS, card.skills().size());
        for (int i = 0; i < Math.min(card.items().size(), ITEMS); i++) {
            SkillId skill = card.skills().get(i % skills);
            items.add(tracer.resolve(new Item(card.items().get(i), 1, List.of(skill), 0, 60, false)));
        }
    }

    /** The next answer of a learner, a minute after the last. */
    Step answer(LearnerTrace trace) {
        TracedItem item = items.get(random.nextInt(items.size()));
        return new Step(trace, item, random.nextInt(3) > 0, BEGIN + trace.answers() * 60L);
    }

    /** A learner with answers behind them. */
    LearnerTrace after(int answers) {
        LearnerTrace trace = tracer.fresh();
        for (int i = 0; i < answers; i++) {
            tracer.step(List.of(answer(trace)));
        }
        return trace;
    }

    LearnerTrace read(byte[] state) {
        return TraceCodec.decode(state, tracer.fresh());
    }

    @Override
    public void close() {
        tracer.close();
    }
}
