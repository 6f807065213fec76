package org.yincai.api.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the settings records of the service, so that a new one is checked at start without being listed. */
final class SettingsRecords {

    private static final String ROOM = "org.yincai.api";

    private SettingsRecords() {}

    /** Every class of the room annotated with {@code @ConfigurationProperties}. */
    static List<Class<?>> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Stream<Class<?>> found = scan.findCandidateComponents(ROOM).stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null));
        return found.toList();
    }
}
