package org.yincai.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MigrationAddressTest {

    @ParameterizedTest
    @CsvSource({
        "r2dbc:postgresql://db:5432/yincai, jdbc:postgresql://db:5432/yincai",
        "r2dbc:pool:postgresql://db/yincai?schema=s, jdbc:postgresql://db/yincai",
        "r2dbcs:postgresql://db/yincai, jdbc:postgresql://db/yincai?sslmode=require",
        "r2dbc:postgresql://db/yincai?sslMode=require, jdbc:postgresql://db/yincai?sslmode=require",
        "r2dbc:postgresql://user:secret@db/yincai, jdbc:postgresql://db/yincai"
    })
    void follows_the_address_of_r2dbc(String r2dbc, String jdbc) {
        assertThat(MigrationAddress.of(url(r2dbc))).containsEntry("spring.flyway.url", jdbc);
    }

    @Test
    void takes_user_and_password_along() {
        var environment = url("r2dbc:postgresql://db/yincai")
                .withProperty("spring.r2dbc.username", "u")
                .withProperty("spring.r2dbc.password", "p");

        assertThat(MigrationAddress.of(environment))
                .containsEntry("spring.flyway.user", "u")
                .containsEntry("spring.flyway.password", "p");
    }

    @Test
    void leaves_an_address_that_flyway_was_given() {
        var environment =
                url("r2dbc:postgresql://db/yincai").withProperty("spring.flyway.url", "jdbc:postgresql://o/x");

        assertThat(MigrationAddress.of(environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://db/yincai", "jdbc:postgresql://db/yincai", "r2dbc:mysql://db/yincai"})
    void names_the_variable_of_a_missing_or_foreign_address(String url) {
        assertThat(MigrationAddress.faults(url(url))).singleElement().asString().contains("SPRING_R2DBC_URL");
        assertThat(MigrationAddress.of(url(url))).isEmpty();
    }

    private static MockEnvironment url(String url) {
        return new MockEnvironment().withProperty("spring.r2dbc.url", url);
    }
}
