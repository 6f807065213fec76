package org.yincai.api.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Faults;
import org.yincai.models.id.Identifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the fields of one JSON object and remembers every fault; {@link #check()} refuses them all at once.
 *
 * <p>A reader with a fault answers a harmless stand-in (empty text, the lower bound, the first constant), so that reading
 * goes on; nothing read may be used before {@code check()}. A name that was never asked for is unknown and a fault. {@code
 * null} counts as missing. One thread, one request.
 *
 * <pre>{@code
 * Fields in = Fields.of(Json.read(bytes));
 * String attempt = in.text("attempt", 1, 256);
 * int activeMs = in.integerOr("activeMs", 0, 86_400_000, 0);
 * in.check();
 * }</pre>
 */
public final class Fields {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final JsonNode node;
    private final String path;
    private final Report report;
    private final boolean absent;
    private final List<String> asked = new ArrayList<>(8);

    private Fields(JsonNode node, String path, Report report, boolean absent) {
        this.node = node;
        this.path = path;
        this.report = report;
        this.absent = absent;
        report.atTheEnd(this::findUnknown);
    }

    /** The fields of a request body. */
    public static Fields of(JsonNode body) {
        return of(body, "");
    }

    /** The fields of a part of a request, whose faults are named under {@code path}, such as {@code lines[12]}. */
    public static Fields of(JsonNode body, String path) {
        return under(body, path, new Report());
    }

    static Fields under(JsonNode body, String path, Report report) {
        if (!body.isObject()) {
            report.add(path, "应为 JSON 对象", "must be a JSON object", "请发送 {...}", "send {...}");
            return nothing(path, report);
        }
        return new Fields(body, path, report, false);
    }

    /** Stands for an object that is not there: its fields are not missed as well. */
    private static Fields nothing(String path, Report report) {
        return new Fields(NOTHING, path, report, true);
    }

    /** Refuses the request with all its faults, unknown fields included; does nothing when there are none. */
    public void check() {
        report.check();
    }

    /** All faults so far, unknown fields included; for a line of a bulk request, which is answered and not refused. */
    public List<Fault> faults() {
        return report.all();
    }

    /** Adds a fault that only the caller can see; the empty name means this object itself. */
    public void fault(String name, String zh, String en, String remedyZh, String remedyEn) {
        report.add(at(name), zh, en, remedyZh, remedyEn);
    }

    /** True when a fault of the field is known already: what was read of it stands in. */
    public boolean isFaulty(String name) {
        return report.has(at(name));
    }

    /** True when these fields stand for an object that is missing or is no object, which is a fault already. */
    public boolean isAbsent() {
        return absent;
    }

    /** True when the field is there and not null; asking makes it known. */
    public boolean has(String name) {
        return optional(name) != null;
    }

    /** Text of {@code min} to {@code max} UTF-16 units, without control characters but tab and newline. */
    public String text(String name, int min, int max) {
        JsonNode value = required(name);
        return value == null ? "" : Texts.read(value, at(name), min, max, report);
    }

    public @Nullable String textOrNull(String name, int min, int max) {
        JsonNode value = optional(name);
        return value == null ? null : Texts.read(value, at(name), min, max, report);
    }

    /** One or more texts. */
    public List<String> texts(String name, int minItems, int maxItems, int min, int max) {
        return each(name, minItems, maxItems, (value, place) -> Texts.read(value, at(place), min, max, report));
    }

    /** An array of arrays of two texts each. */
    public List<List<String>> textPairs(String name, int minItems, int maxItems, int max) {
        return each(name, minItems, maxItems, (value, place) -> {
            String at = at(place);
            if (!value.isArray() || value.size() != 2) {
                report.add(at, "应为两项的数组", "must be an array of two", "请发送 [左, 右]", "send [left, right]");
                return List.of("", "");
            }
            return List.of(
                    Texts.read(value.get(0), at + "[0]", 1, max, report),
                    Texts.read(value.get(1), at + "[1]", 1, max, report));
        });
    }

    /** An identifier (see {@link Identifier}), as its type: {@code in.id("item", ItemId::new)}. */
    public <T> T id(String name, Function<String, T> type) {
        JsonNode value = required(name);
        return type.apply(value == null ? Texts.STAND_IN : Texts.id(value, at(name), report));
    }

    public <T> @Nullable T idOrNull(String name, Function<String, T> type) {
        JsonNode value = optional(name);
        return value == null ? null : type.apply(Texts.id(value, at(name), report));
    }

    /** An array of identifiers; empty when missing and {@code min} is 0. */
    public <T> List<T> ids(String name, int min, int max, Function<String, T> type) {
        return each(name, min, max, (value, place) -> type.apply(Texts.id(value, at(place), report)));
    }

    /** An array of identifiers, each with its place such as {@code candidates[3]}, and objects in any mix. */
    public <T> List<T> idsOrObjects(
            String name, int min, int max, BiFunction<String, String, T> id, Function<Fields, T> object) {
        return each(
                name,
                min,
                max,
                (value, place) -> value.isObject()
                        ? object.apply(under(value, at(place), report))
                        : id.apply(place, Texts.id(value, at(place), report)));
    }

    /** A whole number in [{@code min}, {@code max}]; {@code 3.0} and {@code "3"} are not. */
    public int integer(String name, int min, int max) {
        return (int) whole(name, min, max);
    }

    public int integerOr(String name, int min, int max, int otherwise) {
        return has(name) ? integer(name, min, max) : otherwise;
    }

    /** A whole number in [{@code min}, {@code max}]. */
    public long whole(String name, long min, long max) {
        JsonNode value = required(name);
        return value == null ? min : Numbers.whole(value, at(name), min, max, report);
    }

    public long wholeOr(String name, long min, long max, long otherwise) {
        return has(name) ? whole(name, min, max) : otherwise;
    }

    /** A finite number in [{@code min}, {@code max}]. */
    public double number(String name, double min, double max) {
        JsonNode value = required(name);
        return value == null ? min : Numbers.real(value, at(name), min, max, report);
    }

    public double numberOr(String name, double min, double max, double otherwise) {
        return has(name) ? number(name, min, max) : otherwise;
    }

    public boolean flag(String name) {
        JsonNode value = required(name);
        if (value != null && !value.isBoolean()) {
            report.add(at(name), "应为 true 或 false", "must be true or false", "请发送布尔值", "send a boolean");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    public boolean flagOr(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    /** One of the constants of {@code type}, written in lower case with hyphens: {@code in.choice("mode", Mode.class)}. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        JsonNode value = required(name);
        return value == null ? Choices.first(type) : Choices.read(value, at(name), type, report);
    }

    public <E extends Enum<E>> E choiceOr(String name, Class<E> type, E otherwise) {
        return has(name) ? choice(name, type) : otherwise;
    }

    /** A moment in ISO 8601 with its zone, from 1970 on and at most two minutes after {@code now}. */
    public Instant instant(String name, Instant now) {
        JsonNode value = required(name);
        return value == null ? Instant.EPOCH : moment(value, at(name), now);
    }

    public Instant instantOr(String name, Instant now, Instant otherwise) {
        return has(name) ? instant(name, now) : otherwise;
    }

    /** A nested object; its faults and unknown fields count as this one's. */
    public Fields object(String name) {
        JsonNode value = required(name);
        return value == null ? nothing(at(name), report) : under(value, at(name), report);
    }

    public @Nullable Fields objectOrNull(String name) {
        JsonNode value = optional(name);
        return value == null ? null : under(value, at(name), report);
    }

    /** An array of objects; empty when missing and {@code min} is 0. */
    public List<Fields> objects(String name, int min, int max) {
        return each(name, min, max, (value, place) -> under(value, at(place), report));
    }

    private <T> List<T> each(String name, int min, int max, Element<T> element) {
        JsonNode array = min == 0 ? optional(name) : required(name);
        if (array == null) {
            return List.of();
        }
        if (!array.isArray() || array.size() < min || array.size() > max) {
            String size = min + ".." + max;
            report.add(at(name), "应为有 " + size + " 项的数组", "must be an array of " + size, "请发送 [...]", "send [...]");
            return List.of();
        }
        List<T> all = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            all.add(element.read(array.get(i), name + "[" + i + "]"));
        }
        return List.copyOf(all);
    }

    private Instant moment(JsonNode value, String at, Instant now) {
        Instant moment = parse(value);
        if (moment == null) {
            report.add(
                    at,
                    "不是带时区的时间",
                    "is not a time with its zone",
                    "如 2026-11-22T08:00:00Z",
                    "write 2026-11-22T08:00:00Z");
        } else if (moment.isBefore(Instant.EPOCH) || moment.isAfter(now.plus(CLOCK_SKEW))) {
            report.add(at, "早于 1970 年或在将来", "is before 1970 or in the future", "请检查设备的时钟", "check the device's clock");
        } else {
            return moment;
        }
        return Instant.EPOCH;
    }

    private static @Nullable Instant parse(JsonNode value) {
        if (!value.isString() || value.stringValue().length() > 40) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.stringValue()).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private @Nullable JsonNode required(String name) {
        JsonNode value = optional(name);
        if (value == null && !absent) {
            report.add(Faults.missing(at(name)));
        }
        return value;
    }

    private @Nullable JsonNode optional(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    private void findUnknown() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                report.add(Faults.unknown(at(Fault.printable(name))));
            }
        }
    }

    private interface Element<T> {
        T read(JsonNode value, String place);
    }
}
