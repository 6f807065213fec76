package org.yincai.tutoring.insight;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.tutoring.notes.Mistake;

/** Makes R8, shared wrong answers. */
public final class Mistakes {
    /** Misconceptions that are listed, at most. */
    static final int MOST = 8;

    private static final Text HOW = new Text(
            "看每名学生近 30 天的首答中诊断出的误解（至多记 8 种）；至少 3 名学生都有的才列出，人数多的在前，至多 " + MOST + " 种。没有诊断出误解的错答和批量送达、未带诊断的作答不在其中。",
            "Of each pupil the misconceptions that were diagnosed in first tries of the last 30 days, 8 at most. Those that three pupils or more "
                    + "show are listed, the one of most pupils first, " + MOST
                    + " at most. Wrong answers without a diagnosis, and answers "
                    + "delivered without one, are not in it.");

    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final Function<String, Text> names;

    private Mistakes(ClassFacts facts, Thresholds thresholds, Function<String, Text> names) {
        this.facts = facts;
        this.thresholds = thresholds;
        this.names = names;
    }

    /**
     * The report.
     *
     * @param names what a misconception is called, by its id
     */
    public static MistakeReport of(ClassFacts facts, Thresholds thresholds, Function<String, Text> names) {
        return new Mistakes(facts, thresholds, names).report();
    }

    private MistakeReport report() {
        Map<String, List<Seen>> all = new LinkedHashMap<>();
        int mistaken = 0;
        for (LearnerId pupil : facts.roster().pupils()) {
            List<Mistake> mistakes = facts.mistakesOf(pupil);
            mistaken += mistakes.isEmpty() ? 0 : 1;
            mistakes.forEach(m -> all.computeIfAbsent(m.misconception(), id -> new ArrayList<>())
                    .add(new Seen(pupil, m)));
        }
        List<MistakeReport.Shared> shared = all.entrySet().stream()
                .filter(e -> e.getValue().size() >= thresholds.fewestSharing())
                .map(e -> shared(e.getKey(), e.getValue()))
                .sorted(comparingInt(MistakeReport.Shared::pupils)
                        .thenComparingInt(MistakeReport.Shared::times)
                        .reversed()
                        .thenComparing(MistakeReport.Shared::misconception))
                .limit(MOST)
                .toList();
        About about = About.of(MistakeReport.REPORT, facts, thresholds, HOW, empty(shared));
        return new MistakeReport(about, shared, mistaken);
    }

    private MistakeReport.Shared shared(String misconception, List<Seen> by) {
        return new MistakeReport.Shared(
                misconception,
                names.apply(misconception),
                by.size(),
                by.stream().mapToInt(s -> s.mistake.count()).sum(),
                by.stream().map(s -> s.mistake.lastAt()).max(Instant::compareTo).orElseThrow(),
                by.stream().map(s -> s.pupil.value()).toList());
    }

    private @Nullable EmptyState empty(List<MistakeReport.Shared> shared) {
        var grid = new ClassGrid(facts, thresholds);
        if (grid.nobodyAnswered()) {
            return EmptyState.NO_DATA;
        }
        if (!shared.isEmpty()) {
            return null;
        }
        long known = facts.roster().pupils().stream()
                .filter(p -> facts.effortOf(p).attempts() >= thresholds.fewestAttempts())
                .count();
        return known < thresholds.fewestSharing() ? EmptyState.NOT_ENOUGH : EmptyState.NOTHING_WRONG;
    }

    private record Seen(LearnerId pupil, Mistake mistake) {}
}
