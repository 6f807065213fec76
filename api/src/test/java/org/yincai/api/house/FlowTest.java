package org.yincai.api.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nothing on the way of an answer waits on a thread. */
class FlowTest {
    /** Starting and stopping child processes is waited for, on the thread that starts the service. */
    private static final String STARTING = "org.yincai.api.platform.embedded..";

    @Test
    void nothing_blocks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STARTING)
                .should(House.reach(Mono.class, "block", "blockOptional", "toFuture"))
                .orShould(House.reach(Flux.class, "blockFirst", "blockLast", "toIterable", "toStream"))
                .orShould(House.reach(Future.class, "get"))
                .orShould(House.reach(CompletableFuture.class, "join"))
                .check(House.SERVICE);
    }

    @Test
    void nothing_sleeps() {
        noClasses().should(House.reach(Thread.class, "sleep")).check(House.SERVICE);
    }
}
