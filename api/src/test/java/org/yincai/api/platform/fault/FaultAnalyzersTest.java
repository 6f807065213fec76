package org.yincai.api.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.yincai.inference.card.ModelFault;

class FaultAnalyzersTest {

    @ParameterizedTest
    @CsvSource({
        "08001, cannot be reached",
        "08006, cannot be reached",
        "28P01, refuses the user or the password",
        "28000, refuses the user or the password",
        "3D000, does not exist",
        "42501, may not make tables",
        "53300, no connection left",
        "53100, disk is full"
    })
    void tells_what_is_wrong_with_the_database(String state, String words) {
        var wrapped = new IllegalStateException(new SQLException("told\nat length", state));

        FailureAnalysis analysis = explained(new DatabaseFaultAnalyzer(), wrapped);

        assertThat(analysis.getDescription()).contains(words).endsWith(": told");
        assertThat(analysis.getAction()).isNotBlank();
    }

    @Test
    void leaves_other_database_errors_to_others() {
        assertThat(new DatabaseFaultAnalyzer().analyze(new SQLException("syntax", "42601")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONGPASS invalid username-password pair, refuses the user or the password",
        "NOAUTH Authentication required., refuses the user or the password",
        "Connection refused: /127.0.0.1:1, cannot be reached"
    })
    void tells_what_is_wrong_with_redis(String told, String words) {
        var failure = new RedisConnectionFailureException("Unable to connect", new IllegalStateException(told));

        assertThat(explained(new RedisFaultAnalyzer(), failure).getDescription())
                .contains(words)
                .endsWith(told);
    }

    @Test
    void tells_the_port_that_is_taken() {
        FailureAnalysis analysis = explained(new PortFaultAnalyzer(), new PortInUseException(4711));

        assertThat(analysis.getDescription()).contains("4711");
        assertThat(analysis.getAction()).contains("--server.port");
    }

    @Test
    void prints_a_start_fault_as_message_and_remedy() {
        FailureAnalysis analysis =
                explained(new StartFaultAnalyzer(), new RuntimeException(new StartFault("what", "cure")));

        assertThat(analysis.getDescription()).isEqualTo("what");
        assertThat(analysis.getAction()).isEqualTo("cure");
    }

    @Test
    void says_where_another_model_may_be_named() {
        var fault = new ModelFault("ranker-1", List.of("ranker.onnx is missing"));
        FailureAnalysis analysis = explained(new ModelFaultAnalyzer(), new IllegalStateException(fault));

        assertThat(analysis.getDescription())
                .startsWith("A model cannot be used: model ranker-1: ranker.onnx is missing");
        assertThat(analysis.getAction()).contains("yincai.service.model-dir", "yincai.service.ranker-dir");
    }

    private static FailureAnalysis explained(FailureAnalyzer analyzer, Throwable failure) {
        return Objects.requireNonNull(analyzer.analyze(failure));
    }
}
