package org.yincai.api.bench;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** The ceiling of the framework: a WebFlux process that answers a constant. Argument: port. Run by api/src/jmh/load/run. */
public final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) {
        var context = new AnnotationConfigApplicationContext(Bare.class);
        var adapter = new ReactorHttpHandlerAdapter(
                WebHttpHandlerBuilder.applicationContext(context).build());
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(adapter)
                .bindNow()
                .onDispose()
                .block();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class Bare {
        @Bean
        Hello hello() {
            return new Hello();
        }
    }

    @RestController
    static class Hello {
        @GetMapping("/hello")
        Mono<String> hello() {
            return Mono.just("hello");
        }
    }
}
