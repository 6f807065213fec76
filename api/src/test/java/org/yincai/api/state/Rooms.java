package org.yincai.api.state;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yincai.inference.bkt.Bkt;
import org.yincai.inference.bkt.FallbackListener;
import org.yincai.inference.bkt.ResilientTracer;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.StateCodec;

/** The shipped model and curriculum, with a model that can be made to fail. */
public final class Rooms {
    private static final ModelFiles MODEL =
            ModelFiles.load(Rooms.class.getClassLoader(), "org/yincai/models/tracer/default");
    public static final Bank BANK = Bank.builtIn();
    static final Tracer MODEL_ALONE = new OnnxTracer(MODEL, new OnnxOptions(1, 16));

    final AtomicBoolean broken = new AtomicBoolean();
    public final Fold fold;
    public final StateCodec codec;

    public Rooms() {
        Tracer tracer =
                new ResilientTracer(new Breakable(), new Bkt(MODEL.card().bkt()), new Deaf());
        var reviews = new SkillReviews(FsrsWeights.DEFAULT);
        fold = new Fold(
                BANK.curriculum(),
                tracer,
                new Profiler(tracer, BANK.curriculum(), MODEL.card().interval()),
                reviews);
        codec = new StateCodec(tracer, reviews);
    }

    private final class Breakable implements Tracer {
        private void check() {
            if (broken.get()) {
                throw new ModelFailure("broken");
            }
        }

        @Override
        public String model() {
            return MODEL_ALONE.model();
        }

        @Override
        public LearnerTrace fresh() {
            return MODEL_ALONE.fresh();
        }

        @Override
        public TracedItem resolve(Item item) {
            return MODEL_ALONE.resolve(item);
        }

        @Override
        public TracedItem typical(SkillId skill) {
            return MODEL_ALONE.typical(skill);
        }

        @Override
        public Predictions step(List<Step> batch) {
            check();
            return MODEL_ALONE.step(batch);
        }

        @Override
        public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
            check();
            return MODEL_ALONE.predict(trace, candidates, atSeconds);
        }

        @Override
        public void close() {}
    }

    private static final class Deaf implements FallbackListener {
        @Override
        public void failed(ModelFailure failure) {}

        @Override
        public void fellBack(int predictions) {}
    }
}
