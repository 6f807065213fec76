package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisServerTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64"})
    void has_a_program_for_each_machine(String system, String machine) {
        assertThat(getClass().getResource("/" + RedisServer.binaryName(system, machine)))
                .isNotNull();
    }
}
