package org.yincai.api.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yincai.api.YincaiApplication;

/**
 * The whole service in the demo profile with its own PostgreSQL and Redis, started once for all integration tests of
 * this JVM and stopped with it.
 */
public final class ServiceUnderTest {
    private static final ConfigurableApplicationContext CONTEXT = start();

    private ServiceUnderTest() {}

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "service-under-test-");
            var application = new SpringApplication(YincaiApplication.class);
            application.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("nothingOfTests", new NothingOfTests()));
            return application.run(
                    "--spring.profiles.active=demo", "--server.port=0", "--yincai.platform.data-dir=" + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code http://127.0.0.1:41234}. */
    public static String baseUrl() {
        WebServer server = ((ReactiveWebServerApplicationContext) CONTEXT).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** All parts of the running service. */
    public static ApplicationContext context() {
        return CONTEXT;
    }

    /** A part of the running service. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }
}
