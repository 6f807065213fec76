package org.yincai.api.web;

import org.springframework.boot.webflux.autoconfigure.ResourceHandlerRegistrationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;

/**
 * How browsers keep the pages: every file with an entity tag of its content, asked for anew on every visit.
 *
 * <p>Times of change do not serve: a reproducible build stamps every file of every version alike, so that a browser would
 * go on with yesterday's scripts after an upgrade.
 */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {
    @Bean
    ResourceHandlerRegistrationCustomizer kept() {
        ContentTags tags = ContentTags.of("classpath:/static/**");
        return pages -> pages.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
    }
}
