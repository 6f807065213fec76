package org.yincai.training.goals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yincai.training.evaluate.Estimate;

/**
 * How walks under one guide went.
 *
 * @param mastery by seed, by quest, by answers given: the simulator's mastery of the goal
 */
public record Journeys(String guide, List<Quest> quests, List<double[][]> mastery) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Mean normalised gain over quests and seeds. The interval takes the learners as drawn: quests of one are not
     * independent, nor are seeds of one quest.
     */
    public Estimate gain(Rule rule, int answers) {
        int[] counted = IntStream.range(0, quests.size())
                .filter(i -> rule.counts(mastery.getFirst()[i]))
                .toArray();
        double mean = IntStream.of(counted)
                .mapToDouble(i -> ofQuest(rule, i, answers))
                .average()
                .orElse(Double.NaN);
        Map<String, Double> off = new LinkedHashMap<>();
        for (int i : counted) {
            off.merge(quests.get(i).learner(), ofQuest(rule, i, answers) - mean, Double::sum);
        }
        double squares = off.values().stream().mapToDouble(d -> d * d).sum();
        double small = off.size() < 2 ? 1 : off.size() / (off.size() - 1.0);
        return new Estimate(mean, Z95 * Math.sqrt(squares * small) / counted.length, counted.length);
    }

    private double ofQuest(Rule rule, int quest, int answers) {
        return mastery.stream()
                .mapToDouble(m -> rule.gain(m[quest], answers))
                .average()
                .orElseThrow();
    }
}
