package org.yincai.api.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.NestedExceptionUtils;

/** Notes each value that cannot be bound and goes on with the next, instead of stopping at the first. */
final class FaultCollector extends AbstractBindHandler {

    private final Map<ConfigurationPropertyName, String> faults = new LinkedHashMap<>();

    void add(ConfigurationPropertyName name, String fault) {
        boolean told = faults.keySet().stream().anyMatch(known -> name.equals(known) || name.isAncestorOf(known));
        if (!told) {
            faults.put(name, fault);
        }
    }

    /** One text for each fault found, in the order found. */
    List<String> faults() {
        return faults.entrySet().stream()
                .flatMap(entry -> entry.getValue().lines().map(line -> text(entry.getKey(), line)))
                .toList();
    }

    private static String text(ConfigurationPropertyName name, String line) {
        return line.startsWith(name.toString()) ? line : name + ": " + line;
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(error);
        String value = context.getConfigurationProperty() == null
                        || !name.equals(context.getConfigurationProperty().getName())
                ? ""
                : "'" + context.getConfigurationProperty().getValue() + "' is not valid: ";
        add(name, value + root.getMessage());
        return null;
    }
}
