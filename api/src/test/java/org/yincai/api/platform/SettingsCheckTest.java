package org.yincai.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.yincai.api.platform.embedded.EmbeddedSettings;
import org.yincai.api.platform.fault.StartFault;

class SettingsCheckTest {

    @Test
    void accepts_the_defaults() {
        assertThatCode(() -> check(new MockEnvironment()).refuse()).doesNotThrowAnyException();
    }

    @Test
    void lists_the_faults_of_every_record_at_once() {
        StartFault fault = refusal(new MockEnvironment()
                .withProperty("yincai.platform.redis-memory", "much")
                .withProperty("yincai.platform.minimum-free-disk", "some")
                .withProperty("yincai.tracing.enabled", "perhaps"));

        assertThat(fault.getMessage())
                .contains("yincai.platform.redis-memory: 'much'")
                .contains("yincai.platform.minimum-free-disk: 'some'")
                .contains("yincai.tracing.enabled: 'perhaps'")
                .hasLineCount(4);
    }

    @Test
    void tells_what_a_record_refuses() {
        StartFault fault = refusal(new MockEnvironment().withProperty("yincai.platform.redis-memory", "1MB"));

        assertThat(fault.getMessage()).contains("redis-memory must lie between 16MB and 8GB");
        assertThat(fault.remedy()).contains("docs/operations.md");
    }

    @Test
    void names_a_setting_that_does_not_exist() {
        StartFault fault = refusal(new MockEnvironment().withProperty("yincai.platform.data-dirr", "x"));

        assertThat(fault.getMessage()).contains("yincai.platform.data-dirr: there is no such setting");
    }

    @Test
    void reports_faults_found_elsewhere_beside_its_own() {
        var check = new SettingsCheck(new MockEnvironment().withProperty("yincai.tracing.enabled", "perhaps"))
                .note(List.of("the address is missing"))
                .bind(SettingsRecords.all());

        assertThat(catchThrowableOfType(StartFault.class, check::refuse).getMessage())
                .contains("the address is missing", "yincai.tracing.enabled");
    }

    @Test
    void finds_the_settings_records_of_the_service() {
        assertThat(SettingsRecords.all()).contains(EmbeddedSettings.class, TracingSettings.class);
    }

    @Test
    void demands_database_and_issuer_where_nothing_is_embedded() {
        assertThat(Demands.open(new MockEnvironment()))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("SPRING_R2DBC_URL"))
                .anyMatch(fault -> fault.contains("JWT_ISSUER_URI"));
        assertThat(Demands.open(new MockEnvironment()
                        .withProperty("spring.r2dbc.url", "r2dbc:postgresql://db/yincai")
                        .withProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "https://issuer/keys")))
                .isEmpty();
    }

    private static SettingsCheck check(MockEnvironment environment) {
        return new SettingsCheck(environment).bind(SettingsRecords.all());
    }

    private static StartFault refusal(MockEnvironment environment) {
        return catchThrowableOfType(StartFault.class, () -> check(environment).refuse());
    }
}
