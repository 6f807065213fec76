package org.yincai.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: starts the web application with the profile asked for ({@code prod} when none is). */
@SpringBootApplication(proxyBeanMethods = false)
public class YincaiApplication {

    /** Starts the service and returns when it is ready; {@code arguments} are Spring Boot's {@code --name=value}. */
    public static void main(String[] arguments) {
        SpringApplication.run(YincaiApplication.class, arguments);
    }
}
