package org.yincai.inference.card;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * What a tracer model says about itself; the {@code card.json} beside its graphs.
 *
 * @param id name and version, such as {@code fru-default-3}
 * @param kind family of the model, such as {@code fru}
 * @param clock whether the model reads gaps in time or in events only
 * @param width floats per hidden vector
 * @param skillsPerItem most skills of an item that the model reads
 * @param features version of the features of {@link org.yincai.inference.trace.Rows a row}
 * @param tracks what a learner's trace keeps
 * @param mastery reads the mastery of many skills of one learner faster than {@code predict}, which does it where there is
 *     none
 * @param skills row i + 1 of the embedding is skill i; row 0 is a skill the model never saw
 * @param items likewise
 * @param training free form: data, licence, protocol, seed, command, commit, metrics
 */
public record ModelCard(
        String id,
        String kind,
        Instant created,
        Clocking clock,
        int width,
        int skillsPerItem,
        String features,
        TrackLimits tracks,
        GraphFile step,
        GraphFile predict,
        @Nullable GraphFile mastery,
        List<SkillId> skills,
        List<ItemId> items,
        IntervalParameters interval,
        BktParameters bkt,
        Map<String, Object> training) {
    /** Version of the card's own form. */
    public static final int FORMAT = 1;

    public static final String FEATURES = "v2";

    /** Gaps a model reads. */
    public enum Clocking {
        EVENTS,
        TIME
    }

    /** Refuses a card that contradicts itself or this release, naming every fault. */
    public ModelCard {
        skills = List.copyOf(skills);
        items = List.copyOf(items);
        training = Map.copyOf(training);
        var faults = new ArrayList<String>();
        if (!id.matches("[A-Za-z0-9._-]{1,48}")) {
            faults.add("id must be 1 to 48 of letters, digits, '.', '_' and '-' but is " + id);
        }
        range(faults, "width", width, 1, 1024);
        range(faults, "skillsPerItem", skillsPerItem, 1, 16);
        if (!features.equals(FEATURES)) {
            faults.add("features must be " + FEATURES + " but is " + features);
        }
        if (skills.stream().distinct().count() != skills.size()) {
            faults.add("skills must be distinct");
        }
        if (items.stream().distinct().count() != items.size()) {
            faults.add("items must be distinct");
        }
        if (faults.isEmpty()) {
            faults.addAll(ports(step, predict, width, skillsPerItem));
            faults.addAll(mastery(mastery, step, width, skillsPerItem));
        }
        if (!faults.isEmpty()) {
            throw new ModelFault(id, faults);
        }
    }

    private static void range(List<String> faults, String name, int value, int from, int to) {
        if (value < from || value > to) {
            faults.add(name + " must be " + from + " to " + to + " but is " + value);
        }
    }

    private static List<String> ports(GraphFile step, GraphFile predict, int width, int skillsPerItem) {
        String k = anySkills(step) ? "k" : Integer.toString(skillsPerItem);
        var faults = new ArrayList<String>();
        boolean tells = Contract.tellsMastery(step.outputs());
        compare(faults, "step inputs", told(Contract.stepInputs(k, width), tells), step.inputs());
        compare(faults, "step outputs", told(Contract.stepOutputs(k, width), tells), step.outputs());
        compare(faults, "predict inputs", Contract.predictInputs(k, width), predict.inputs());
        compare(faults, "predict outputs", Contract.predictOutputs(), predict.outputs());
        return faults;
    }

    private static List<Port> told(List<Port> ports, boolean tellsMastery) {
        return tellsMastery ? ports : Contract.withoutMastery(ports);
    }

    private static List<String> mastery(@Nullable GraphFile mastery, GraphFile step, int width, int skillsPerItem) {
        var faults = new ArrayList<String>();
        if (mastery != null) {
            if (skillsPerItem > 1 && !anySkills(step)) {
                faults.add("mastery needs graphs that take any number of skills, but they take " + skillsPerItem);
            }
            compare(faults, "mastery inputs", Contract.masteryInputs(width), mastery.inputs());
            compare(faults, "mastery outputs", Contract.masteryOutputs(), mastery.outputs());
        }
        return faults;
    }

    private static void compare(List<String> faults, String what, List<Port> contract, List<Port> card) {
        faults.addAll(Contract.differences(what, "the contract", contract, "the card", card));
    }

    private static boolean anySkills(GraphFile step) {
        return step.inputs().stream()
                .anyMatch(port -> port.name().equals("skills") && port.shape().equals(List.of("n", "k")));
    }

    /** True when the graphs take rows of any number of skills. */
    public boolean anySkills() {
        return anySkills(step);
    }

    /** False of a model of an earlier release, which is only good for being exported again. */
    public boolean stepTellsMastery() {
        return Contract.tellsMastery(step.outputs());
    }

    /** Everything that decides what the model computes, as bytes; not when and how it was made. */
    byte[] identity() {
        return CardWriter.json(with(Instant.EPOCH, tracks, Map.of())).getBytes(StandardCharsets.UTF_8);
    }

    /** The card of the same model whose traces keep other tracks. */
    ModelCard keeping(TrackLimits other, Map<String, Object> words) {
        return with(created, other, words);
    }

    private ModelCard with(Instant at, TrackLimits kept, Map<String, Object> how) {
        return new ModelCard(
                id,
                kind,
                at,
                clock,
                width,
                skillsPerItem,
                features,
                kept,
                step,
                predict,
                mastery,
                skills,
                items,
                interval,
                bkt,
                how);
    }
}
