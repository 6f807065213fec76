package org.yincai.api.web;

import org.springframework.boot.webflux.autoconfigure.ResourceHandlerRegistrationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.WebFilter;

/**
 * How browsers keep the pages: every file with an entity tag of its content, asked for anew on every visit.
 *
 * <p>Times of change do not serve: a reproducible build stamps every file of every version alike, so that a browser would
 * go on with yesterday's scripts after an upgrade.
 */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {
    private static final String ROOT = "/";
    private static final String LANDING = "/index.html";

    @Bean
    ResourceHandlerRegistrationCustomizer kept() {
        ContentTags tags = ContentTags.of("classpath:/static/**");
        return pages -> pages.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
    }

    /** The root is a file like the others, to whoever asks for its head alone too. */
    @Bean
    WebFilter landing() {
        return (exchange, chain) -> {
            ServerHttpRequest request = exchange.getRequest();
            return chain.filter(
                    isRoot(request)
                            ? exchange.mutate()
                                    .request(request.mutate().path(LANDING).build())
                                    .build()
                            : exchange);
        };
    }

    private static boolean isRoot(ServerHttpRequest request) {
        return request.getPath().value().equals(ROOT)
                && (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD));
    }
}
