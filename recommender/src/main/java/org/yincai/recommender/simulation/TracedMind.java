package org.yincai.recommender.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;

/** What a fitted tracer expects of a learner, taken for what the learner knows. */
final class TracedMind implements Knowledge {
    private final Tracer tracer;
    private final TracedItems curriculum;
    private final LearnerTrace trace;

    TracedMind(Tracer tracer, TracedItems curriculum, LearnerTrace trace) {
        this.tracer = tracer;
        this.curriculum = curriculum;
        this.trace = trace;
    }

    @Override
    public Knowledge copy(RandomGenerator random) {
        return copy();
    }

    private TracedMind copy() {
        return new TracedMind(tracer, curriculum, TraceCodec.decode(TraceCodec.encode(trace), tracer.fresh()));
    }

    private double expected(TracedItem item, long atSeconds) {
        return tracer.predict(trace, List.of(item), atSeconds).p()[0];
    }

    @Override
    public double probability(Faced item, long atSeconds) {
        return expected(curriculum.items().get(item.number()), atSeconds);
    }

    @Override
    public double mastery(int skill, long atSeconds) {
        return expected(curriculum.typical().get(skill), atSeconds);
    }

    @Override
    public double promise(Faced item, int[] asked, long atSeconds) {
        double right = probability(item, atSeconds);
        return right * after(item, true, asked, atSeconds)
                + (1 - right) * after(item, false, asked, atSeconds)
                - sum(asked, atSeconds);
    }

    private double after(Faced item, boolean right, int[] asked, long atSeconds) {
        TracedMind moved = copy();
        moved.practised(item, right, atSeconds);
        return moved.sum(asked, atSeconds);
    }

    private double sum(int[] asked, long atSeconds) {
        List<TracedItem> typical =
                IntStream.of(asked).mapToObj(curriculum.typical()::get).toList();
        double sum = 0;
        for (float mastery : tracer.predict(trace, typical, atSeconds).p()) {
            sum += mastery;
        }
        return sum;
    }

    @Override
    public void practised(Faced item, boolean right, long atSeconds) {
        TracedItem answered = curriculum.items().get(item.number());
        tracer.step(List.of(new Tracer.Step(trace, answered, right, atSeconds)));
    }
}
