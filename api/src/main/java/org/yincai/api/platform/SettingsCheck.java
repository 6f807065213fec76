package org.yincai.api.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;
import org.yincai.api.platform.fault.StartFault;

/** Binds every settings record of the service once before any bean is made and reports all faults together. */
final class SettingsCheck {

    private static final String REMEDY = "Correct each on the command line (--name=value), in the environment"
            + " (NAME_IN_CAPITALS) or in application.yaml; docs/operations.md lists the settings.";

    private final Environment environment;
    private final List<String> faults = new ArrayList<>();

    SettingsCheck(Environment environment) {
        this.environment = environment;
    }

    /** Notes a fault found elsewhere. */
    SettingsCheck note(List<String> found) {
        faults.addAll(found);
        return this;
    }

    /** Binds {@code records}, each annotated with its prefix, and notes what is wrong, missing or unknown. */
    SettingsCheck bind(List<Class<?>> records) {
        records.forEach(this::bind);
        return this;
    }

    private void bind(Class<?> type) {
        ConfigurationProperties named = type.getAnnotation(ConfigurationProperties.class);
        if (named == null) {
            throw new IllegalArgumentException(type + " names no prefix");
        }
        var collector = new FaultCollector();
        try {
            Binder.get(environment)
                    .bind(
                            ConfigurationPropertyName.of(named.value()),
                            Bindable.of(type),
                            new NoUnboundElementsBindHandler(collector, new UnboundElementsSourceFilter()));
        } catch (BindException e) {
            noteUnknown(e, collector);
        }
        faults.addAll(collector.faults());
    }

    private static void noteUnknown(BindException bind, FaultCollector collector) {
        if (bind.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
            for (ConfigurationProperty property : unbound.getUnboundProperties()) {
                collector.add(property.getName(), "there is no such setting");
            }
        } else {
            collector.add(bind.getName(), String.valueOf(bind.getMessage()));
        }
    }

    /**
     * Ends the check.
     *
     * @throws StartFault listing every fault, when there is any
     */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new StartFault(
                    faults.stream()
                            .distinct()
                            .collect(java.util.stream.Collectors.joining("\n  ", title() + "\n  ", "")),
                    REMEDY);
        }
    }

    private String title() {
        return faults.size() == 1 ? "A setting is wrong:" : "Several settings are wrong:";
    }
}
