package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_let_go_meanwhile_comes_after() {
        InTurn.run(() -> {
            InTurn.run(() -> done.add("second"));
            done.add("first");
        });
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void what_is_thrown_keeps_nobody_back_and_reaches_nobody_else() {
        InTurn.run(() -> {
            InTurn.run(() -> done.add("second"));
            InTurn.run(() -> {
                throw new NoClassDefFoundError("third");
            });
            InTurn.run(() -> done.add("fourth"));
            throw new IllegalStateException("first");
        });
        InTurn.run(() -> done.add("fifth"));
        assertThat(done).containsExactly("second", "fourth", "fifth");
    }
}
