package org.yincai.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import tools.jackson.databind.JsonNode;

class JsonTest {
    @Test
    void reads_one_value_in_utf8() {
        JsonNode node = read(" {\"a\":\"三分之二 \ud83d\ude00\",\"b\":[1,-2.5e3,true,null]} \n");
        assertThat(node.get("a").stringValue()).isEqualTo("三分之二 \ud83d\ude00");
        assertThat(node.get("b").get(1).doubleValue()).isEqualTo(-2500);
    }

    @Test
    void reads_exactly_the_part_of_a_buffer_it_is_given() {
        byte[] lines = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(ByteBuffer.wrap(lines, 8, 7)).get("a").intValue()).isEqualTo(2);
    }

    @Test
    void takes_values_at_the_limits() {
        assertThat(read("[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH)).isArray())
                .isTrue();
        assertThat(read("9".repeat(Json.MAX_NUMBER)).isIntegralNumber()).isTrue();
        assertThat(read("\"" + "s".repeat(Json.MAX_STRING) + "\"").stringValue())
                .hasSize(Json.MAX_STRING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "{\"a\":1,\"a\":1}",
                "{\"b\":{\"a\":1,\"a\":2}}",
                "[{\"a\":1,\"\\u0061\":2}]",
                "{} {}",
                "{}x",
                "[NaN]",
                "[Infinity]",
                "[01]",
                "[1,]",
                "// no\n{}",
                "\ufeff{}"
            })
    void refuses_what_is_not_strict_json(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void refuses_values_over_the_limits() {
        assertThat(detail("[".repeat(17) + "]".repeat(17))).contains("16 levels");
        assertThat(detail("9".repeat(65))).contains("64 digits");
        assertThat(detail("\"" + "s".repeat(4097) + "\"")).contains("4096 characters");
        assertThat(detail("{\"" + "k".repeat(300) + "\":1}")).contains("a name");
    }

    @Test
    void refuses_other_encodings() {
        assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))).isInstanceOf(Refusal.Malformed.class);
        assertThat(refusal(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .isInstanceOf(Refusal.Malformed.class);
        assertThat(refusal(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'})).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void says_where_and_never_what() {
        assertThat(detail("{\"answer\":\n \"my name is Wang\" oops}"))
                .contains("near line 2, column")
                .doesNotContain("Wang")
                .doesNotContain("oops");
    }

    @Test
    void refusals_have_no_stack_trace() {
        assertThatThrownBy(() -> read("{"))
                .hasNoCause()
                .extracting(Throwable::getStackTrace)
                .asInstanceOf(InstanceOfAssertFactories.ARRAY)
                .isEmpty();
    }

    private static JsonNode read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String detail(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8)) instanceof Refusal.Malformed malformed
                ? malformed.fault().problem().en()
                : "";
    }

    private static Refusal refusal(byte[] bytes) {
        try {
            Json.read(bytes);
        } catch (RefusedException refused) {
            return refused.refusal();
        }
        throw new AssertionError("was read");
    }
}
