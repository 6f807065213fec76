package org.yincai.inference.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object and notes every fault instead of stopping at the first. */
final class CardFields {
    private final JsonNode node;
    private final String path;
    private final List<String> faults;

    CardFields(JsonNode node, String path, List<String> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            wrong(name, "text", value);
            return "";
        }
        return value.stringValue();
    }

    int integer(String name) {
        JsonNode value = node.path(name);
        if (!value.isInt()) {
            wrong(name, "a whole number", value);
            return 0;
        }
        return value.intValue();
    }

    double number(String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            wrong(name, "a number", value);
            return Double.NaN;
        }
        return value.doubleValue();
    }

    /** Likewise; a field that older cards do not have is {@code otherwise}. */
    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    CardFields object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            wrong(name, "an object", value);
        }
        return new CardFields(value, path + name + ".", faults);
    }

    /** The text that this value itself is. */
    String text() {
        if (!node.isString()) {
            faults.add(path + " must be text but is " + node);
        }
        return node.asString("");
    }

    /** The elements of an array; faults inside an element are noted, the element is left out. */
    <T> List<T> list(String name, Function<CardFields, @Nullable T> element) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            wrong(name, "a list", value);
        }
        var elements = new ArrayList<T>();
        for (int i = 0; i < value.size(); i++) {
            T read = element.apply(new CardFields(value.get(i), path + name + "[" + i + "].", faults));
            if (read != null) {
                elements.add(read);
            }
        }
        return elements;
    }

    /** The texts and numbers of an array, as text. */
    List<String> texts(String name) {
        return list(name, element -> {
            if (!element.node.isString() && !element.node.isInt()) {
                faults.add(element.path + " must be text or a whole number but is " + element.node);
            }
            return element.node.asString("");
        });
    }

    /** What a record made of the fields, or null and a fault when its constructor refuses them. */
    <T> @Nullable T make(Supplier<T> maker) {
        int before = faults.size();
        try {
            return maker.get();
        } catch (IllegalArgumentException | java.time.DateTimeException refused) {
            if (faults.size() == before) {
                faults.add(path + " " + refused.getMessage());
            }
            return null;
        }
    }

    private void wrong(String name, String wanted, JsonNode got) {
        faults.add(path + name + " must be " + wanted + " but is " + (got.isMissingNode() ? "missing" : got));
    }
}
