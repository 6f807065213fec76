package org.yincai.api.wire;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Faults;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads query parameters as {@link Fields} reads a body: every fault is remembered, {@link #check()} refuses them all. */
public final class Query {
    private final MultiValueMap<String, String> parameters;
    private final Report report = new Report();
    private final Set<String> asked = new HashSet<>();

    private Query(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
        report.atTheEnd(this::findUnknown);
    }

    public static Query of(MultiValueMap<String, String> parameters) {
        return new Query(parameters);
    }

    public void check() {
        report.check();
    }

    /** Adds a fault that only the caller can see. */
    public void fault(String name, String zh, String en, String remedyZh, String remedyEn) {
        report.add(name, zh, en, remedyZh, remedyEn);
    }

    public @Nullable String textOrNull(String name, int min, int max) {
        String value = value(name);
        return value == null ? null : Texts.read(StringNode.valueOf(value), name, min, max, report);
    }

    public <T> @Nullable T idOrNull(String name, Function<String, T> type) {
        String value = value(name);
        return value == null ? null : type.apply(Texts.id(StringNode.valueOf(value), name, report));
    }

    /** A whole number in [{@code min}, {@code max}]. */
    public int integerOr(String name, int min, int max, int otherwise) {
        String value = value(name);
        return value == null ? otherwise : (int) Numbers.whole(Numbers.parse(value), name, min, max, report);
    }

    public <E extends Enum<E>> E choiceOr(String name, Class<E> type, E otherwise) {
        String value = value(name);
        return value == null ? otherwise : Choices.read(StringNode.valueOf(value), name, type, report);
    }

    /** A moment in ISO 8601 with its zone; see {@link Fields#instant}. */
    public Instant instantOr(String name, Instant now, Instant otherwise) {
        String value = value(name);
        return value == null
                ? otherwise
                : Fields.under(JsonNodeFactory.instance.objectNode().put(name, value), "", report)
                        .instant(name, now);
    }

    private @Nullable String value(String name) {
        asked.add(name);
        List<String> values = parameters.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            report.add(name, "出现了多次", "is given more than once", "只发送一次", "send it once");
        }
        return values.getFirst() == null ? "" : values.getFirst();
    }

    private void findUnknown() {
        for (String name : parameters.keySet()) {
            if (!asked.contains(name)) {
                report.add(Faults.unknown(Fault.printable(name)));
            }
        }
    }
}
