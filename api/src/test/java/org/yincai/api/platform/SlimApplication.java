package org.yincai.api.platform;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** The platform alone, with no room above it and every door open. */
@EnableAutoConfiguration
@Import(PlatformConfiguration.class)
class SlimApplication {

    @Bean
    SecurityWebFilterChain everybody(ServerHttpSecurity http) {
        return http.authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .build();
    }
}
