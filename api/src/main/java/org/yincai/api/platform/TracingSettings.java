package org.yincai.api.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether requests are observed and traced.
 *
 * @param enabled off by default: observing every request costs several times what the model costs
 */
@ConfigurationProperties("yincai.tracing")
public record TracingSettings(@DefaultValue("false") boolean enabled) {}
