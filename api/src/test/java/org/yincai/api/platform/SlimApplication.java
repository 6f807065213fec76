package org.yincai.api.platform;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The platform alone, with no room above it and every door open. */
@EnableAutoConfiguration
@Import(PlatformConfiguration.class)
class SlimApplication {}
