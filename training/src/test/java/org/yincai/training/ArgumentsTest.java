package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void reads_values_and_names_what_is_missing_or_unknown() {
        var arguments = new Arguments(List.of("--seed", "7", "--data", "somewhere", "--sede", "8"));

        assertThat(arguments.integer("seed", 1)).isEqualTo(7);
        assertThat(arguments.integer("width", 64)).isEqualTo(64);
        assertThat(arguments.path("data")).hasToString("somewhere");
        assertThatThrownBy(() -> arguments.text("out")).hasMessage("--out is missing");
        assertThatThrownBy(arguments::refuseOthers).hasMessage("unknown options: --sede");
    }

    @Test
    void a_recipe_holds_no_places() {
        assertThat(new Arguments(List.of("--data", "/x", "--seed", "7", "--out", "/y", "--url", "jdbc:z?password=p"))
                        .recipe())
                .isEqualTo(" --seed 7");
    }

    @Test
    void from_journal_is_short_for_a_format_and_its_url() {
        var arguments = new Arguments(List.of("--from-journal", "jdbc:z?password=p", "--seed", "7"));

        assertThat(arguments.text("format")).isEqualTo("journal");
        assertThat(arguments.text("url")).isEqualTo("jdbc:z?password=p");
        assertThat(arguments.recipe()).isEqualTo(" --format journal --seed 7");
        arguments.integer("seed", 1);
        arguments.refuseOthers();
        assertThatThrownBy(() -> new Arguments(List.of("--format", "csv", "--from-journal", "jdbc:z")))
                .hasMessage("--format is given twice");
    }

    @Test
    void refuses_values_of_the_wrong_form() {
        assertThatThrownBy(() -> new Arguments(List.of("seed"))).hasMessageContaining("--name value");
        assertThatThrownBy(() -> new Arguments(List.of("--seed", "x")).integer("seed", 1))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> new Arguments(List.of("--rate", "4e-3")).number("rate", 1))
                .hasMessage("--rate must be a number such as 0.004 but is 4e-3");
        assertThat(new Arguments(List.of("--rate", "0.004")).number("rate", 1)).isEqualTo(0.004f);
        assertThatThrownBy(() -> new Arguments(List.of("--merge", "yes")).flag("merge", false))
                .hasMessage("--merge must be true or false but is yes");
        assertThatThrownBy(() -> new Arguments(List.of("--format", "tsv")).split())
                .hasMessage("--format must be one of gervet|akt|pebg|lkt|cdm|csv|journal but is tsv");
    }
}
