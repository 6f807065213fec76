package org.yincai.api.access;

import java.util.Collection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.yincai.api.platform.PlatformInitializer;

/** Loads a {@link Slice} under the demo profile without starting the demo's databases. */
public final class SliceLoader extends SpringBootContextLoader {
    @Override
    protected SpringApplication getSpringApplication() {
        return new SpringApplication() {
            @Override
            public void setInitializers(Collection<? extends ApplicationContextInitializer<?>> all) {
                super.setInitializers(all.stream()
                        .filter(one -> !(one instanceof PlatformInitializer))
                        .toList());
            }
        };
    }
}
