package org.yincai.api.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Scope;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.Clash;
import org.yincai.recommender.assess.Clash.Side;
import org.yincai.recommender.choose.Form;
import org.yincai.recommender.choose.FormPool;
import org.yincai.tutoring.content.Bank;

/** Reads what a test is to be made of: {@code {"blueprint": [{"skills": [...], "least": 2, "most": 4}]}}. */
final class Blueprints {
    private static final int MOST_PARTS = 20;
    private static final int MOST_SKILLS = 50;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_STRAND = 64;

    /** Whether a test can be made is not asked while one of these is faulty. */
    private static final List<String> SOUND = List.of("mode", "policy", "scope", "budget", "budget.items");

    private final Bank bank;
    private final Curriculum curriculum;

    Blueprints(Bank bank) {
        this.bank = bank;
        this.curriculum = bank.curriculum();
    }

    /**
     * The parts, empty when none are asked for. That no test can be made of them is a fault for each set of bounds that
     * cannot hold together.
     *
     * @param items questions of the test
     */
    List<Part> read(Fields in, Policy policy, List<SkillId> scope, int items) {
        List<Fields> wanted = in.objects("blueprint", 0, MOST_PARTS);
        boolean sound = SOUND.stream().noneMatch(in::isFaulty) && hasSkills(scope);
        if (!wanted.isEmpty() && sound && policy != Policy.ADAPTIVE) {
            in.fault(
                    "blueprint",
                    "只用于自适应测验",
                    "is for adaptive tests alone",
                    "请用 mode test，不写 policy",
                    "choose the mode test and no other policy");
        }
        Set<SkillId> all = scope.isEmpty()
                ? curriculum.skills().stream().map(Skill::id).collect(Collectors.toSet())
                : Set.copyOf(scope);
        List<Part> parts = new ArrayList<>();
        int longest = sound ? items : MOST_ITEMS;
        for (Fields part : wanted) {
            List<SkillId> skills = skills(part, all);
            int least = part.integerOr("least", 0, longest, 0);
            int most = part.integerOr("most", least, longest, longest);
            sound &= !skills.isEmpty() && apart(part, skills, parts);
            parts.add(new Part(skills.isEmpty() ? List.copyOf(all) : skills, least, Math.max(least, most)));
        }
        if (sound && !parts.isEmpty()) {
            check(in, scope, new Form(parts, items, 0));
        }
        return parts;
    }

    private boolean hasSkills(List<SkillId> skills) {
        return skills.stream().allMatch(skill -> curriculum.skill(skill).isPresent());
    }

    /** Of the scope those named, or those of a strand; empty after a fault. */
    private List<SkillId> skills(Fields part, Set<SkillId> scope) {
        List<SkillId> named = Scope.skills(part, 0, MOST_SKILLS, curriculum);
        String strand = part.textOrNull("strand", 1, LONGEST_STRAND);
        if (part.isAbsent() || part.isFaulty("skills") || part.isFaulty("strand") || !hasSkills(named)) {
            return List.of();
        }
        if (named.isEmpty() == (strand == null)) {
            part.fault("", "应有 skills 或 strand 之一", "must have either skills or a strand", "请二选一", "send one of them");
            return List.of();
        }
        List<SkillId> skills = strand == null
                ? named.stream().distinct().toList()
                : curriculum.skills().stream()
                        .filter(skill -> skill.strand().equals(strand) && scope.contains(skill.id()))
                        .map(Skill::id)
                        .toList();
        if (skills.isEmpty() || !scope.containsAll(skills)) {
            part.fault(
                    strand == null ? "skills" : "strand",
                    "含有测验范围以外的内容",
                    "is not in the scope of the test",
                    "请扩大 scope 或见 GET /skills",
                    "widen the scope, or see GET /skills");
            return List.of();
        }
        return skills;
    }

    /** Whether this part and each before it have no skill in common or one holds the other, as an assembly needs. */
    private static boolean apart(Fields part, List<SkillId> skills, List<Part> before) {
        for (int i = 0; i < before.size(); i++) {
            List<SkillId> other = before.get(i).skills();
            boolean nested = new HashSet<>(other).containsAll(skills) || new HashSet<>(skills).containsAll(other);
            if (!nested && !Collections.disjoint(other, skills)) {
                part.fault(
                        "",
                        "与 blueprint[" + i + "] 部分重叠",
                        "has some of the skills of blueprint[" + i + "] and others",
                        "请让两部分互不相交，或一个包含另一个",
                        "keep the two apart, or let one hold all of the other");
                return false;
            }
        }
        return true;
    }

    private void check(Fields in, List<SkillId> scope, Form form) {
        var pool = new FormPool(curriculum, scope, form, Set.of(), item -> bank.hasText(item.id()));
        for (Clash clash : pool.clashes()) {
            in.fault(
                    place(clash),
                    "无法组成 " + form.length() + " 题的测验："
                            + clash.sides().stream().map(Blueprints::zh).collect(Collectors.joining("，且")),
                    "allows no test of " + form.length() + " questions: "
                            + clash.sides().stream().map(Blueprints::en).collect(Collectors.joining(", and ")),
                    "请降低下限、提高上限、扩大 scope 或减少 budget.items",
                    "ask for fewer at least, allow more at most, widen the scope or lower budget.items");
        }
    }

    private static String place(Clash clash) {
        String bound = clash.sides().getFirst().bound();
        return bound.isEmpty() ? "budget.items" : part(bound);
    }

    private static String part(String bound) {
        return "blueprint[" + bound + "]";
    }

    private static String zh(Side side) {
        String of = side.bound().isEmpty() ? "总共" : part(side.bound()) + " ";
        return of + (side.least() ? "至少 " : "至多 ") + side.number() + " 题（可用 " + side.there() + " 题）";
    }

    private static String en(Side side) {
        String of = side.bound().isEmpty() ? "" : " of " + part(side.bound());
        return (side.least() ? "at least " : "at most ") + side.number() + of + " (" + side.there() + " may be asked)";
    }
}
