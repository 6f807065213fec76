package org.yincai.api.json;

import java.util.Locale;
import java.util.function.Function;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.Band;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes typed identifiers as plain strings and enums as {@code lower-case}, bands as they are; reads identifiers back. */
public final class IdentifierModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public IdentifierModule() {
        super("yincai-identifiers");
        identifier(TenantId.class, TenantId::new);
        identifier(LearnerId.class, LearnerId::new);
        identifier(ClassId.class, ClassId::new);
        identifier(SkillId.class, SkillId::new);
        identifier(ItemId.class, ItemId::new);
        identifier(EventId.class, EventId::new);
        identifier(SessionId.class, SessionId::new);
        addSerializer(new EnumCode());
        addSerializer(Band.class, new AsString<>(Band.class));
    }

    private <T> void identifier(Class<T> type, Function<String, T> make) {
        addSerializer(type, new AsString<>(type));
        addKeySerializer(type, new AsKey<>(type));
        addDeserializer(type, new FromString<>(make));
    }

    private static final class AsString<T> extends ValueSerializer<T> {
        private final Class<T> type;

        AsString(Class<T> type) {
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }

    private static final class AsKey<T> extends ValueSerializer<T> {
        private final Class<T> type;

        AsKey(Class<T> type) {
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(value.toString());
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }

    private static final class FromString<T> extends ValueDeserializer<T> {
        private final Function<String, T> make;

        FromString(Function<String, T> make) {
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return make.apply(in.getString());
        }
    }

    @SuppressWarnings("rawtypes") // the handled type of every enum is the raw Enum
    private static final class EnumCode extends ValueSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public Class<?> handledType() {
            return Enum.class;
        }
    }
}
