package org.yincai.api.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when the service runs on the built-in curriculum, which is the only one the county knows. */
final class BuiltInCurriculum implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().containsProperty("yincai.service.curriculum-file");
    }
}
