package org.yincai.tutoring.grading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.tutoring.content.Misconception;
import org.yincai.tutoring.content.Solution;

/** Grades what was composed of shown options; a part that is right counts in part. */
final class ChosenGrader {
    private ChosenGrader() {}

    static Judgement choice(String id, Solution.Choice key) {
        return id.equals(key.right())
                ? Judgement.of(Feedback.right())
                : Judgement.known(key.misconceptions().get(id), 0);
    }

    /** Right ones chosen less wrong ones chosen, over all right ones. */
    static Judgement multi(List<String> ids, Solution.Multi key) {
        var chosen = new HashSet<>(ids);
        long hits = chosen.stream().filter(key.right()::contains).count();
        long wrong = chosen.size() - hits;
        double score = Math.max(0, hits - wrong) / (double) key.right().size();
        Stream<String> wronglyChosen = ids.stream().filter(id -> !key.right().contains(id));
        Stream<String> leftOut =
                key.right().stream().filter(id -> !chosen.contains(id)).sorted();
        Misconception misconception = Stream.concat(wronglyChosen, leftOut)
                .map(key.misconceptions()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return partly(score, misconception);
    }

    /** The share of pairs of options that stand in the right order (Kendall's count of concordant pairs). */
    static Judgement order(List<String> ids, Solution.Order key) {
        Map<String, Integer> place = new HashMap<>();
        key.ids().forEach(id -> place.put(id, place.size()));
        int concordant = 0;
        int all = 0;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                concordant += place.getOrDefault(ids.get(i), 0) < place.getOrDefault(ids.get(j), 0) ? 1 : 0;
                all++;
            }
        }
        return partly(concordant / (double) all, null);
    }

    static Judgement pairs(List<Response.Pair> pairs, Solution.Pairs key) {
        long right = pairs.stream()
                .filter(p -> p.right().equals(key.rightOfLeft().get(p.left())))
                .count();
        return partly(right / (double) key.rightOfLeft().size(), null);
    }

    private static Judgement partly(double score, @Nullable Misconception misconception) {
        return score == 1 ? Judgement.of(Feedback.right()) : Judgement.known(misconception, score);
    }
}
