package org.yincai.api.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Constants as they are written on the wire: lower case, hyphens. */
final class Choices {
    private static final ClassValue<Map<String, Enum<?>>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .collect(Collectors.toUnmodifiableMap(Choices::code, Function.identity()));
        }
    };

    private Choices() {}

    static <E extends Enum<E>> E read(JsonNode value, String at, Class<E> type, Report report) {
        Enum<?> found = value.isString() ? BY_CODE.get(type).get(value.stringValue()) : null;
        if (found != null) {
            return type.cast(found);
        }
        String all = Arrays.stream(type.getEnumConstants()).map(Choices::code).collect(Collectors.joining(", "));
        report.add(at, "不是可选的值", "is not one of the choices", "可选：" + all, "choose one of " + all);
        return first(type);
    }

    static <E extends Enum<E>> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
