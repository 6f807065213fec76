package org.yincai.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.Identifier;
import org.yincai.models.profile.Band;
import org.yincai.tutoring.insight.About;

/** JSON Schemas of the records that replies are made of, as the service's own serializers write them. */
final class Schemas {
    private static final String REF = "#/components/schemas/";
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, float.class, Double.class, Float.class);

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    /** All records met so far, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** The schema of a type; a record's is a reference to a named one. */
    Schema<?> of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> ofGeneric(generic);
            case Class<?> plain -> ofClass(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    /** A schema that any of {@code types} fits. */
    Schema<?> anyOf(Class<?>... types) {
        if (types.length == 1) {
            return of(types[0]);
        }
        Schema<?> all = new JsonSchema();
        Arrays.stream(types).forEach(type -> all.addOneOfItem(of(type)));
        return all;
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(REF + name);
    }

    static Schema<?> list(Schema<?> element) {
        return typed("array").items(element);
    }

    static Schema<?> whole() {
        return typed("integer");
    }

    private Schema<?> ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return list(of(of[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed("object").additionalProperties(of(of[1]));
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Schema<?> ofClass(Class<?> type) {
        if (WHOLE.contains(type)) {
            return typed("integer");
        }
        if (REAL.contains(type)) {
            return typed("number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == String.class) {
            return typed("string");
        }
        if (type == Instant.class) {
            return typed("string").format("date-time");
        }
        if (type.getPackageName().equals(Identifier.class.getPackageName())) {
            return reference("Id");
        }
        if (type.isEnum()) {
            return ofEnum(type);
        }
        return type.isSealed() ? anyOf(type.getPermittedSubclasses()) : ofRecord(type);
    }

    private static Schema<?> ofEnum(Class<?> type) {
        List<String> codes = Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .map(n -> type == Band.class ? n : n.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        Schema<Object> schema = typed("string");
        codes.forEach(schema::addEnumItemObject);
        return schema;
    }

    private Schema<?> ofRecord(Class<?> type) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException(owner + " and " + type + " would both be called " + name);
        }
        if (owner == null) {
            Schema<?> schema = typed("object");
            named.put(name, schema);
            for (RecordComponent component : type.getRecordComponents()) {
                add(schema, component, type.isAnnotationPresent(JsonInclude.class));
            }
        }
        return reference(name);
    }

    private void add(Schema<?> owner, RecordComponent component, boolean absentWhenNull) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = renamed == null ? component.getName() : renamed.value();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Schema<?> schema = component.getType() == About.class
                ? about(component.getDeclaringRecord())
                : of(component.getGenericType());
        owner.addProperty(name, nullable && !absentWhenNull ? orNull(schema) : schema);
        if (!nullable || !absentWhenNull) {
            owner.addRequiredItem(name);
        }
    }

    /** The head of a report names it, so that no report, however empty, fits the schema of another. */
    private Schema<?> about(Class<?> report) {
        Schema<?> named = typed("object")
                .addProperty("report", new JsonSchema()._const(constant(report)))
                .additionalProperties(true);
        return new JsonSchema().addAllOfItem(of(About.class)).addAllOfItem(named);
    }

    private static Object constant(Class<?> report) {
        try {
            return report.getField("REPORT").get(null);
        } catch (ReflectiveOperationException unnamed) {
            throw new IllegalStateException(report + " has no number", unnamed);
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getEnum() == null) {
            schema.addType("null");
            return schema;
        }
        return new JsonSchema().addAnyOfItem(schema).addAnyOfItem(typed("null"));
    }

    /** A record inside another is called after both, but for what only holds records together. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String prefix = outer == null ? "" : outer.getSimpleName().replaceAll("Controller$|^Replies$", "");
        return prefix + type.getSimpleName();
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
