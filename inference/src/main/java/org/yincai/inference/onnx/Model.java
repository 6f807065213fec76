package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.trace.ModelFailure;

/** The one owner of a model's natives: its sessions and the slots they run in, checked against the card. */
final class Model implements AutoCloseable {
    final Pool<Slot> pool;
    private final String id;
    private final Natives natives;
    private final List<OrtSession> sessions = new ArrayList<>();
    private final OrtSession step;
    private final OrtSession predict;
    private final @Nullable OrtSession mastery;

    /**
     * Opens the sessions and checks them; closes what it opened when it fails.
     *
     * @throws ModelFault when a graph does not load, is not the card's or is of an earlier release
     */
    Model(ModelFiles files, OnnxOptions options, Natives natives) {
        ModelCard card = files.card();
        if (!card.stepTellsMastery()) {
            throw new ModelFault(
                    card.id(),
                    List.of(
                            "its step graph is of an earlier release and tells no mastery: write it again with the command export"));
        }
        this.natives = natives;
        this.id = card.id();
        try {
            step = open(files.step());
            predict = open(files.predict());
            byte[] third = files.mastery();
            mastery = third == null ? null : open(third);
            var faults = new ArrayList<>(Signature.faults(card.step(), step));
            faults.addAll(Signature.faults(card.predict(), predict));
            if (card.mastery() != null && mastery != null) {
                faults.addAll(Signature.faults(card.mastery(), mastery));
            }
            if (!faults.isEmpty()) {
                throw new ModelFault(id, faults);
            }
        } catch (OrtException | RuntimeException e) {
            sessions.forEach(natives::close);
            throw e instanceof RuntimeException unchecked ? unchecked : refused(e);
        }
        pool = new Pool<>(
                Stream.generate(() -> slot(card, options.capacity()))
                        .limit(options.slots())
                        .toList(),
                Slot::close);
    }

    private OrtSession open(byte[] graph) throws OrtException {
        OrtSession session = natives.session(graph);
        sessions.add(session);
        return session;
    }

    private Slot slot(ModelCard card, int capacity) {
        return new Slot(natives, capacity, card.skillsPerItem(), card.width(), card.anySkills());
    }

    private ModelFault refused(Exception e) {
        return new ModelFault(id, List.of("ONNX Runtime refused a graph: " + e.getMessage()));
    }

    /** Runs the step graph over the lane's rows. */
    void step(Lane lane) {
        try {
            Binding binding = lane.binding();
            natives.run(step, binding.stepInputs, binding.stepOutputs);
        } catch (OrtException e) {
            throw new ModelFailure("model " + id + " could not step: " + e.getMessage(), e);
        }
        check(lane);
        check(lane.outputs.moved().mastery(), lane.rows.n * lane.rows.k);
    }

    /** Runs the predict graph over the lane's rows. */
    void predict(Lane lane) {
        try {
            Binding binding = lane.binding();
            natives.run(predict, binding.predictInputs, binding.predictOutputs);
        } catch (OrtException e) {
            throw new ModelFailure("model " + id + " could not predict: " + e.getMessage(), e);
        }
        check(lane);
    }

    boolean hasMastery() {
        return mastery != null;
    }

    /** Runs the mastery graph over a lane's rows of one learner and one skill each, of which only the first are whole. */
    void mastery(Lane lane, int whole) {
        try {
            Binding all = lane.binding();
            natives.run(Objects.requireNonNull(mastery), lane.binding(whole).masteryInputs(all), all.predictOutputs);
        } catch (OrtException e) {
            throw new ModelFailure("model " + id + " could not read mastery: " + e.getMessage(), e);
        }
        check(lane);
    }

    private void check(Lane lane) {
        check(lane.outputs.p(), lane.rows.n);
    }

    private void check(FloatBuffer probabilities, int n) {
        for (int i = 0; i < n; i++) {
            float p = probabilities.get(i);
            if (!(p >= 0 && p <= 1)) {
                throw new ModelFailure("model " + id + " answered " + p + " where a probability was due");
            }
        }
    }

    @Override
    public void close() {
        pool.close();
        sessions.forEach(natives::close);
        sessions.clear();
    }
}
