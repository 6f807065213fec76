package org.yincai.models.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s-0123456789abcdef.1",
                "s-0123456789abcdef.120",
                "start:s-0123456789abcdef",
                "offer:s-0123456789abcdef.1",
                "hint:s-0123456789abcdef.1:2",
                "finish:s-0123456789abcdef"
            })
    void what_happens_in_a_session_has_names_of_its_own(String name) {
        assertThat(new EventId(name).isOfSession()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e-1",
                "1",
                "start",
                "starter:1",
                "s-1.1",
                "s-0123456789abcdef",
                "s-0123456789abcdef.x",
                "s-0123456789ABCDEF.1",
                "node-7:s-0123456789abcdef.1"
            })
    void every_other_name_is_free(String name) {
        assertThat(new EventId(name).isOfSession()).isFalse();
    }
}
