package org.yincai.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.event.Mode;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.ItemId;

class FieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void reads_identifiers_and_objects_in_any_mix() {
        Fields in = Fields.of(
                Json.read("{\"mix\":[\"a\",{\"n\":2},\"no id\",{\"m\":1},7]}".getBytes(StandardCharsets.UTF_8)));
        assertThat(in.idsOrObjects("mix", 1, 5, (place, id) -> id, each -> "n" + each.integer("n", 0, 9)))
                .startsWith("a", "n2");
        assertThat(in.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("mix[2]", "mix[3].n", "mix[3].m", "mix[4]");
    }

    @Test
    void what_is_said_of_a_stand_in_is_no_second_fault() {
        Fields in =
                Fields.of(Json.read("{\"item\":\"no id\",\"mix\":[\"a\",\"no id\"]}".getBytes(StandardCharsets.UTF_8)));
        in.id("item", ItemId::new);
        in.fault("item", "", "is nowhere", "", "");
        in.idsOrObjects("mix", 1, 5, (place, id) -> said(in, place), each -> "");
        assertThat(in.isFaulty("item")).isTrue();
        assertThat(in.isFaulty("other")).isFalse();
        assertThat(in.faults())
                .extracting(Fault::field, fault -> fault.problem().en())
                .containsExactlyInAnyOrder(
                        tuple("item", "is not a valid id"),
                        tuple("mix[0]", "is nowhere"),
                        tuple("mix[1]", "is not a valid id"));
    }

    private static String said(Fields in, String place) {
        in.fault(place, "", "is nowhere", "", "");
        return place;
    }

    @Test
    void reads_every_kind_of_field() {
        Fields in = fields("""
                {"text":"三","id":"item-1","whole":7,"real":0.25,"flag":true,"mode":"practice","stop":"skill-certain",
                 "at":"2026-11-22T16:00:00+08:00","ids":["a","b"],"texts":["x"],"inner":{"n":1},"rows":[{"n":1},{"n":2}]}
                """);
        assertThat(in.text("text", 1, 5)).isEqualTo("三");
        assertThat(in.id("id", ItemId::new)).isEqualTo(new ItemId("item-1"));
        assertThat(in.integer("whole", 0, 10)).isEqualTo(7);
        assertThat(in.number("real", 0, 1)).isEqualTo(0.25);
        assertThat(in.flag("flag")).isTrue();
        assertThat(in.choice("mode", Mode.class)).isEqualTo(Mode.PRACTICE);
        assertThat(in.choice("stop", StopReason.class)).isEqualTo(StopReason.SKILL_CERTAIN);
        assertThat(in.instant("at", NOW)).isEqualTo(NOW);
        assertThat(in.ids("ids", 1, 5, ItemId::new)).containsExactly(new ItemId("a"), new ItemId("b"));
        assertThat(in.texts("texts", 1, 5, 1, 5)).containsExactly("x");
        assertThat(in.object("inner").integer("n", 0, 9)).isEqualTo(1);
        assertThat(in.objects("rows", 0, 5).stream().map(row -> row.integer("n", 0, 9)))
                .containsExactly(1, 2);
        assertThatCode(in::check).doesNotThrowAnyException();
    }

    @Test
    void takes_the_default_for_what_is_missing_or_null() {
        Fields in = fields("{\"a\":null}");
        assertThat(in.integerOr("a", 0, 9, 3)).isEqualTo(3);
        assertThat(in.wholeOr("b", 0, 9, 4L)).isEqualTo(4);
        assertThat(in.numberOr("c", 0, 9, 0.5)).isEqualTo(0.5);
        assertThat(in.flagOr("d", true)).isTrue();
        assertThat(in.choiceOr("e", Mode.class, Mode.TEST)).isEqualTo(Mode.TEST);
        assertThat(in.instantOr("f", NOW, NOW)).isEqualTo(NOW);
        assertThat(in.textOrNull("g", 0, 9)).isNull();
        assertThat(in.idOrNull("h", ItemId::new)).isNull();
        assertThat(in.objectOrNull("i")).isNull();
        assertThat(in.objects("j", 0, 9)).isEmpty();
        assertThat(in.faults()).isEmpty();
    }

    @Test
    void lists_every_fault_at_once_with_its_path() {
        Fields in = fields(
                "{\"a\":1,\"b\":\"x\",\"inner\":{\"n\":-1,\"m\":0},\"rows\":[{\"n\":1},7,{\"z\":0}],\"extra\":0}");
        in.text("a", 1, 9);
        in.integer("b", 0, 9);
        in.flag("c");
        in.object("inner").integer("n", 0, 9);
        in.objects("rows", 0, 9).forEach(row -> row.integer("n", 0, 9));
        assertThat(in.faults().stream().map(Fault::field))
                .containsExactlyInAnyOrder(
                        "a", "b", "c", "inner.n", "rows[1]", "rows[2].n", "extra", "inner.m", "rows[2].z");
        assertThatThrownBy(() -> {
                    Fields again = fields("{\"x\":1}");
                    again.check();
                })
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class));
    }

    @Test
    void asks_nothing_of_an_object_that_is_missing() {
        Fields in = fields("{}");
        in.object("response").text("text", 1, 9);
        assertThat(in.faults()).extracting(Fault::field).containsExactly("response");
    }

    @Test
    void refuses_a_body_that_is_no_object() {
        for (String body : List.of("[]", "1", "\"x\"", "null")) {
            Fields in = fields(body);
            in.text("a", 0, 1);
            assertThat(in.faults()).as(body).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "\"7\"", "11", "-1", "9223372036854775808", "true", "[7]", "1e400"})
    void takes_only_whole_numbers_in_range_as_integers(String value) {
        assertThat(faultsOf(value, in -> in.integer("v", 0, 10))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1.0001", "-0.1", "\"0.5\"", "false", "{}"})
    void takes_only_finite_numbers_in_range(String value) {
        assertThat(faultsOf(value, in -> in.number("v", 0, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"toolong\"",
                "\"a\\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\u001b[\"",
                "\"\\uffff\"",
                "\"\\u007f\"",
                "5",
                "[\"a\"]"
            })
    void takes_only_clean_text_of_the_right_length(String value) {
        assertThat(faultsOf(value, in -> in.text("v", 1, 5))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:00:00Z, 0",
        "2026-11-22T08:02:00Z, 0",
        "2026-11-22T08:02:01Z, 1",
        "1970-01-01T00:00:00Z, 0",
        "1969-12-31T23:59:59Z, 1",
        "2026-11-22T08:00:00, 1",
        "2026-11-22, 1",
        "2026-13-22T08:00:00Z, 1",
        "2026-02-30T08:00:00Z, 1",
        "+1000000000-01-01T00:00:00Z, 1",
        "yesterday, 1"
    })
    void takes_moments_with_a_zone_and_not_from_the_future(String value, int faults) {
        assertThat(faultsOf("\"" + value + "\"", in -> in.instant("v", NOW))).isEqualTo(faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a b\"", "\"知\"", "7", "\"a/b\""})
    void takes_only_identifiers_as_ids(String value) {
        assertThat(faultsOf(value, in -> in.id("v", ItemId::new))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"PRACTICE\"", "\"Practice\"", "\"\"", "0", "\"skill_certain\""})
    void takes_only_the_written_choices(String value) {
        assertThat(faultsOf(value, in -> in.choice("v", Mode.class))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1,2,3,4]", "{}", "\"x\""})
    void takes_only_arrays_of_the_right_size(String value) {
        assertThat(faultsOf(value, in -> in.ids("v", 1, 3, ItemId::new))).isEqualTo(1);
    }

    @Test
    void says_an_unknown_name_back_short_and_escaped() {
        Fields in = fields("{\"<script>\u202e" + "n".repeat(50) + "\":1}");
        assertThat(in.faults().getFirst().field())
                .startsWith("\\u003cscript\\u003e\\u202e")
                .hasSizeLessThanOrEqualTo(Fault.MAX_ECHO + 3);
    }

    @Test
    void stops_counting_faults_somewhere() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 500; i++) {
            body.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
        }
        assertThat(fields(body.append('}').toString()).faults()).hasSize(50);
    }

    private static int faultsOf(String value, Consumer<Fields> read) {
        Fields in = fields("{\"v\":" + value + "}");
        read.accept(in);
        return in.faults().size();
    }

    private static Fields fields(String json) {
        return Fields.of(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
