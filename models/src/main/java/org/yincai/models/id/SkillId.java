package org.yincai.models.id;

/** A skill (knowledge component) of a curriculum. */
public record SkillId(String value) implements Comparable<SkillId> {
    public SkillId {
        Identifier.check("skill", value);
    }

    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
