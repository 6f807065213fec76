package org.yincai.models.id;

/** An item: a question family whose instances are traced as one thing. */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Identifier.check("item", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
