package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.ResponseKind;

/** The three calls of the README work as printed, in both languages. */
class ReadmeIT {
    private static final Pattern CURLS = Pattern.compile("<!-- curls -->\\n```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SKILL = Pattern.compile("\"skills\": \\[\"([a-z0-9-]+)\"]");
    private static final Pattern REASON = Pattern.compile("\"reason\":\\{\"code\":\"([a-z-]+)\"");
    private static final String DEMO = "http://127.0.0.1:8080";

    @Test
    void its_three_calls_show_a_reason_that_changes_with_a_wrong_answer() throws IOException, InterruptedException {
        String curls = curls("README.md");
        assertThat(curls).contains(DEMO);

        Process shell = new ProcessBuilder("sh", "-eu", "-c", curls.replace(DEMO, ServiceUnderTest.baseUrl()))
                .redirectErrorStream(true)
                .start();
        List<String> replies =
                shell.inputReader().lines().filter(line -> !line.isEmpty()).toList();

        assertThat(shell.waitFor()).as("%s", replies).isZero();
        assertThat(replies).hasSize(3);
        assertThat(reason(replies.get(0))).isNotEqualTo("repair-mistake");
        assertThat(replies.get(1)).contains("\"correct\":false");
        assertThat(reason(replies.get(2))).isEqualTo("repair-mistake");
    }

    /** Where a basic skill is weak, practice may ask for that one first. */
    @Test
    void its_wrong_answer_fits_every_question_that_any_pupil_may_get() throws IOException {
        Bank bank = Bank.builtIn();
        var asked = new SkillId(found(SKILL, curls("README.md")));
        var reached = Stream.concat(Stream.of(asked), bank.curriculum().prerequisitesOf(asked).stream());

        assertThat(reached.flatMap(skill -> bank.curriculum().itemsOf(skill).stream()))
                .hasSizeGreaterThan(1)
                .allSatisfy(item -> assertThat(
                                bank.question(item.id(), 1).orElseThrow().response())
                        .isEqualTo(ResponseKind.NUMBER));
    }

    @Test
    void prints_the_same_calls_in_both_languages() throws IOException {
        assertThat(curls("README.zh.md")).isEqualTo(curls("README.md"));
    }

    private static String curls(String file) throws IOException {
        return found(CURLS, Files.readString(House.root().resolve(file)));
    }

    private static String reason(String reply) {
        return found(REASON, reply);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
