package org.yincai.api.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yincai.api.journal.Entry;
import org.yincai.models.event.AnswerGiven;
import org.yincai.tutoring.gaming.Doubt;
import org.yincai.tutoring.session.LearnerState;

/** One learner's new answers of a chunk, applied to its state and waiting to be journalled. */
final class Run {
    final LearnerState state;
    final List<Line> lines;
    final List<Entry> entries = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    final float[] p;

    Run(LearnerState state, List<Line> lines) {
        this.state = state;
        this.lines = lines;
        this.p = new float[lines.size()];
    }

    void doubt(Optional<Doubt> doubt) {
        doubt.ifPresent(doubts::add);
    }

    void applied(int index, AnswerGiven judged, float predicted) {
        Line line = lines.get(index);
        p[index] = predicted;
        String told = line.predict() ? Float.toString(predicted) : null;
        entries.add(new Entry(line.learner(), state.sequence(), judged, line.digest(), told));
    }

    List<LineStatus> statuses() {
        var statuses = new ArrayList<LineStatus>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            statuses.add(new LineStatus(
                    line.number(),
                    line.answer().id().value(),
                    "new",
                    entries.get(i).sequence(),
                    line.predict() ? p[i] : null,
                    null));
        }
        return statuses;
    }
}
