package org.yincai.inference.card;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.yincai.inference.trace.Rows;

/**
 * What step and predict graphs take and give. Both take rows of a learner who meets an item; predict gives P(right);
 * step is also told whether the answer was right and gives the hidden vectors after it, and the mastery of the answered
 * skills then: P(right) on the typical item of each, as predict gives it in the same second. Gap bucket 0 means
 * that a track was never moved: the graph itself puts its learned initial vector in the place of the zeros given.
 */
public final class Contract {
    private static final String FEATURES_AFTER = "features_after";
    private static final String MASTERY = "mastery";

    private Contract() {}

    /**
     * Inputs of the step graph.
     *
     * @param k {@code "k"} when the graph takes any number of skills, which makes rows of one skill cheaper, or a number
     */
    public static List<Port> stepInputs(String k, int width) {
        var ports = new ArrayList<>(predictInputs(k, width));
        ports.add(1, port("correct", "int32", "n"));
        ports.add(port(FEATURES_AFTER, "float", "n", k, Integer.toString(Rows.AFTER)));
        return ports;
    }

    /** Inputs of the predict graph. */
    public static List<Port> predictInputs(String k, int width) {
        String d = Integer.toString(width);
        String gaps = k.equals("k") ? "2+k" : Integer.toString(2 + Integer.parseInt(k));
        return List.of(
                port("item", "int32", "n"),
                port("skills", "int32", "n", k),
                port("share", "float", "n", k),
                port("event_gaps", "int32", "n", gaps),
                port("time_gaps", "int32", "n", gaps),
                port("features", "float", "n", Integer.toString(Rows.FEATURES)),
                port("domain", "float", "n", d),
                port("item_track", "float", "n", d),
                port("skill_tracks", "float", "n", k, d));
    }

    public static List<Port> stepOutputs(String k, int width) {
        String d = Integer.toString(width);
        return List.of(
                port("p", "float", "n"),
                port("domain_next", "float", "n", d),
                port("item_next", "float", "n", d),
                port("skill_next", "float", "n", k, d),
                port(MASTERY, "float", "n", k));
    }

    /** Ports of a step graph without those that tell mastery, as earlier releases wrote it. */
    static List<Port> withoutMastery(List<Port> step) {
        return step.stream()
                .filter(port ->
                        !port.name().equals(FEATURES_AFTER) && !port.name().equals(MASTERY))
                .toList();
    }

    /** Whether a step graph of these outputs tells mastery. */
    static boolean tellsMastery(List<Port> outputs) {
        return outputs.stream().anyMatch(port -> port.name().equals(MASTERY));
    }

    public static List<Port> predictOutputs() {
        return List.of(port("p", "float", "n"));
    }

    /**
     * Inputs of the mastery graph, which gives P(right) on the typical items of n skills, as predict does, of one learner:
     * predict's rows of one skill each without what is known of a typical item. Only the first m skills have whole rows; the
     * learner has no track of the others. Of the domain track, its gap and the learner's features it reads the first row.
     */
    public static List<Port> masteryInputs(int width) {
        String d = Integer.toString(width);
        return List.of(
                port("skills", "int32", "n", "1"),
                port("event_gaps", "int32", "m", "3"),
                port("time_gaps", "int32", "m", "3"),
                port("features", "float", "m", Integer.toString(Rows.FEATURES)),
                port("domain", "float", "m", d),
                port("skill_tracks", "float", "m", "1", d));
    }

    public static List<Port> masteryOutputs() {
        return predictOutputs();
    }

    private static Port port(String name, String type, String... shape) {
        return new Port(name, type, List.of(shape));
    }

    /** What differs between two sets of ports, both sides named; empty when they agree in any order. */
    public static List<String> differences(String what, String left, List<Port> a, String right, List<Port> b) {
        var names = a.stream().map(Port::name).collect(toCollection(LinkedHashSet::new));
        b.forEach(port -> names.add(port.name()));
        var faults = new ArrayList<String>();
        for (String name : names) {
            String one = named(a, name);
            String other = named(b, name);
            if (!one.equals(other)) {
                faults.add(what + ": " + left + " has " + one + " but " + right + " has " + other);
            }
        }
        return faults;
    }

    private static String named(List<Port> ports, String name) {
        return ports.stream()
                .filter(port -> port.name().equals(name))
                .map(Port::toString)
                .findFirst()
                .orElse("no " + name);
    }
}
