package org.yincai.api.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.yincai.api.platform.fault.StartFault;

class DemoGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.9.9.9", "localhost"})
    void lets_the_demo_bind_loopback(String address) {
        assertThatCode(() -> DemoGuard.check(demo(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "", "no such host.invalid"})
    void refuses_a_demo_that_others_can_reach(String address) {
        assertThatThrownBy(() -> DemoGuard.check(demo(address)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("binds loopback only");
    }

    @Test
    void refuses_a_demo_whose_management_port_others_can_reach() {
        assertThatThrownBy(() -> DemoGuard.check(demo("127.0.0.1").withProperty("management.server.port", "8081")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("management.server.address");
    }

    @Test
    void refuses_demo_and_prod_together() {
        MockEnvironment both = demo("127.0.0.1");
        both.addActiveProfile("prod");

        assertThatThrownBy(() -> DemoGuard.check(both))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("both");
    }

    @Test
    void leaves_prod_alone() {
        MockEnvironment prod = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        prod.setActiveProfiles("prod");

        assertThatCode(() -> DemoGuard.check(prod)).doesNotThrowAnyException();
    }

    private static MockEnvironment demo(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        environment.setActiveProfiles("demo");
        return environment;
    }
}
