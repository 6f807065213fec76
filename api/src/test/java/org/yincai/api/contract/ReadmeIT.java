package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.api.service.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** The curls of the README do what it says, as they are printed there. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("<!-- curls -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void the_three_curls_ask_answer_wrongly_and_ask_again(String file) throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", file)));
        assertThat(block.find()).as("%s has its curls", file).isTrue();
        String script = block.group(1).replaceAll("http://[^/\\s]+/api", ServiceUnderTest.baseUrl() + "/api");
        List<JsonNode> replies = run(script)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Calls.JSON::readTree)
                .toList();
        assertThat(replies).hasSize(3);
        assertThat(replies.get(0).path("state").asString()).isEqualTo("item");
        assertThat(replies.get(1).path("correct").asBoolean(true)).isFalse();
        assertThat(replies.get(1).at("/mastery/0/after").asDouble())
                .isLessThan(replies.get(1).at("/mastery/0/before").asDouble());
        assertThat(replies.get(2).path("state").asString()).isEqualTo("item");
        assertThat(replies.get(2).path("attempt")).isNotEqualTo(replies.get(0).path("attempt"));
    }

    private static String run(String script) throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return out;
    }
}
