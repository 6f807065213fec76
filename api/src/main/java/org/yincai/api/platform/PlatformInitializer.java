package org.yincai.api.platform;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.yincai.api.platform.embedded.EmbeddedServers;
import org.yincai.api.platform.embedded.EmbeddedSettings;

/**
 * Prepares the environment before any bean is made: refuses unsafe or faulty settings, starts the embedded databases
 * where the profile asks for them, and tells Flyway the address that R2DBC was told.
 */
public final class PlatformInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Profiles EMBEDDED = Profiles.of("demo | embedded");

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DemoGuard.check(environment);
        boolean embedded = environment.acceptsProfiles(EMBEDDED);
        new SettingsCheck(environment)
                .note(embedded ? List.of() : Demands.open(environment))
                .bind(SettingsRecords.all())
                .refuse();
        put(environment, "tracing", tracing(bound(environment, "yincai.tracing", TracingSettings.class)));
        if (embedded) {
            EmbeddedServers servers =
                    EmbeddedServers.start(bound(environment, "yincai.platform", EmbeddedSettings.class));
            put(environment, "embedded databases", servers.properties());
            stopWith(context, servers);
        }
        put(environment, "migration address", MigrationAddress.of(environment));
    }

    /** The first bean made waits for them and is the last one destroyed; a start that fails earlier tells the listener. */
    private static void stopWith(GenericApplicationContext context, EmbeddedServers servers) {
        context.registerBean("embeddedServers", EmbeddedServers.class, servers::ready);
        context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) event -> servers.close());
    }

    private static void put(ConfigurableEnvironment environment, String name, Map<String, Object> values) {
        environment.getPropertySources().addFirst(new MapPropertySource(name, values));
    }

    private static <T> T bound(ConfigurableEnvironment environment, String prefix, Class<T> type) {
        return Binder.get(environment).bindOrCreate(prefix, type);
    }

    private static Map<String, Object> tracing(TracingSettings settings) {
        return settings.enabled()
                ? Map.of("management.opentelemetry.enabled", true, "management.tracing.export.enabled", true)
                : Map.of();
    }
}
