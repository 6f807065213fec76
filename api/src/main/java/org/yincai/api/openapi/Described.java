package org.yincai.api.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a controller method's signature does not tell {@code docs/openapi.json} about its endpoint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Described {
    /** What it is for, in Chinese. */
    String zh();

    /** What it is for, in English. */
    String en();

    /** Name of the schema of the request body; empty for no body. */
    String body() default "";

    /** Whether the body may be left out. */
    boolean bodyOptional() default false;

    /** Names of query and header parameters. */
    String[] takes() default {};

    /** The reply: one of these; none when the method's return type says it. */
    Class<?>[] reply() default {};

    /** Status of the reply. */
    int status() default 200;

    /** Statuses beside those that follow from path, body and rule. */
    int[] also() default {};
}
