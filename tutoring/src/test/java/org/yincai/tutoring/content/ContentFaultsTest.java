package org.yincai.tutoring.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.tutoring.Fixtures;
import org.yincai.tutoring.maths.Rational;

class ContentFaultsTest {
    private static final String HELP = """
              asks: {zh: 读, en: Read}
              concept: {zh: 想, en: Think}
              strategy: {zh: 做, en: Do}
              scaffold: {ask: {zh: 问, en: Ask}, answer: 1}
              example: {zh: 例, en: Example}
              solution: [{zh: 解, en: Solve}]
            """;

    private static List<Fault> faults(Map<String, String> files) {
        var refused = catchThrowableOfType(ContentException.class, () -> Bank.read(Fixtures.with(files)));
        assertThat(refused).isNotNull();
        return refused.faults();
    }

    private static List<Fault> faultsOf(String template) {
        return faultsOf(template, HELP);
    }

    private static List<Fault> faultsOf(String template, String help) {
        return faults(Map.of("templates.yaml", template + help));
    }

    @Test
    void lists_every_fault_with_file_template_field_and_remedy() {
        List<Fault> faults = faultsOf("""
                - id: broken
                  version: 0
                  skills: [adding]
                  difficulty: hard
                  seconds: 40
                  response: number
                  stem: {zh: "[[q]]", en: "[[1 +]]"}
                  answer: "c + 1"
                  colour: red
                  distractors: [{value: 3, misconception: unheard-of}]
                """);
        assertThat(faults)
                .extracting(Fault::field)
                .contains("version", "difficulty", "stem", "answer", "colour", "distractors[1].misconception");
        assertThat(faults).allSatisfy(f -> {
            assertThat(f.file()).isEqualTo("templates.yaml");
            assertThat(f.where()).isEqualTo("broken");
            assertThat(f.remedy()).isNotBlank();
        });
    }

    @Test
    void refuses_a_template_that_names_a_skill_twice() {
        assertThat(faultsOf(template("answer: 7").replace("[adding]", "[adding, fractions, adding]")))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).isEqualTo("names a skill twice"));
    }

    @Test
    void refuses_a_template_without_instances() {
        assertThat(faultsOf(template("answer: a", "params: {a: {from: 1, to: 5}}", "where: [\"a > 5\"]")))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("no instance", "conditions do not hold"));
    }

    @Test
    void no_wrong_answer_of_an_instance_tells_of_two_misconceptions() {
        String known = "distractors: [{value: %s, misconception: sign}, {value: 2*a, misconception: always-five}]";
        assertThat(faultsOf(template("answer: a", "params: {a: {from: 1, to: 5}}", known.formatted("a + a"))))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("no instance"));

        String two = template("answer: a", "params: {a: {in: [2, 3]}}", known.formatted("a + 2")) + HELP;
        Bank bank = Bank.read(Fixtures.with(Map.of("templates.yaml", two)));
        for (Item item : bank.curriculum().items()) {
            assertThat(LongStream.range(0, 20)
                            .mapToObj(seed -> bank.question(item.id(), seed)
                                    .orElseThrow()
                                    .key()
                                    .solution()))
                    .allSatisfy(key -> assertThat(((Solution.Numeric) key).key().value())
                            .as("2 + 2 is 2 * 2")
                            .isEqualTo(Rational.of(3)));
        }
    }

    @Test
    void refuses_a_template_whose_answer_has_no_value() {
        assertThat(faultsOf(template("answer: \"1/(a - a)\"", "params: {a: {from: 1, to: 5}}")))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("division by zero"));
    }

    @Test
    void refuses_a_hint_that_contains_the_key() {
        String leaking = HELP.replace("concept: {zh: 想, en: Think}", "concept: {zh: 想, en: \"It is [[a]].\"}");
        assertThat(faultsOf(template("answer: a", "params: {a: {from: 11, to: 15}}"), leaking))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("contains the key"));
    }

    private static List<Fault> faultsOfWords(String ideas) {
        return faultsOf(words(ideas));
    }

    private static String words(String ideas) {
        return """
                - id: words
                  version: 1
                  skills: [adding]
                  difficulty: 0
                  seconds: 40
                  response: text
                  stem: {zh: 为什么, en: Why}
                  accept: {zh: [有两条边相等], en: [2 equal sides]}
                """ + ideas.indent(2);
    }

    @Test
    void tries_the_ideas_on_the_answers_it_is_given() {
        String says = "says: {zh: [2 边 相等], en: [2 sides equal]}";
        assertThat(faultsOfWords("ideas: [{says: {zh: [3 边 相等], en: [2 sides equal]}, hint: {zh: 看, en: Look}}]"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("两条边相等", "does not say every idea"));
        assertThat(faultsOfWords("ideas: [{" + says + ", hint: {zh: 看, en: 'Are two sides equal?'}}]"))
                .extracting(Fault::field)
                .contains("ideas[1].hint");
        assertThat(faultsOfWords("ideas: [{" + says + ", hint: {zh: 看, en: Look}}]\n"
                        + "distractors: [{value: {zh: 2个边都相等, en: both}, misconception: sign}]"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("2个边都相等", "says every idea"));
    }

    @Test
    void refuses_ideas_that_cannot_be_looked_for() {
        assertThat(faultsOfWords("ideas: [{says: {zh: [2 边 相等], en: ['2 sides,equal']}, hint: {zh: 看, en: Look}}]"))
                .anySatisfy(f -> assertThat(f.problem()).contains("parts clauses"));
        assertThat(faultsOfWords("distractors: [{says: {zh: 不, en: no}, misconception: sign}]"))
                .extracting(Fault::problem)
                .containsExactly("needs ideas");
    }

    @Test
    void refuses_a_hint_that_says_the_ideas() {
        String leaking = HELP.replace("concept: {zh: 想, en: Think}", "concept: {zh: 想, en: Its two sides are equal.}");
        String idea = "ideas: [{says: {zh: [2 边 相等], en: [2 sides equal]}, hint: {zh: 看, en: Look}}]";
        assertThat(faultsOf(words(idea), leaking))
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains("contains the key"));
    }

    @Test
    void refuses_yaml_that_is_broken_doubled_aliased_or_missing() {
        assertThat(faults(Map.of("skills.yaml", "- {id: a")))
                .anySatisfy(f -> assertThat(f.file()).isEqualTo("skills.yaml"));
        assertThat(faults(Map.of("skills.yaml", "- {id: a, id: b}")))
                .anySatisfy(f -> assertThat(f.problem()).contains("duplicate"));
        assertThat(faults(Map.of("skills.yaml", "- &x {id: a}\n- *x\n- *x"))).isNotEmpty();
        assertThat(faults(Map.of("skills.yaml", "- !!java.net.URL [\"http://localhost\"]")))
                .isNotEmpty();
        assertThat(faults(Map.of("skills.yaml", "[".repeat(500)))).isNotEmpty();
        assertThat(faults(Map.of("skills.yaml", "#".repeat(2 << 20))))
                .anySatisfy(f -> assertThat(f.problem()).contains("1 MiB"));
        assertThat(faults(Map.of("curriculum.yaml", "id: x\nskills: [../etc/passwd]")))
                .anySatisfy(f -> assertThat(f.problem()).contains("no such file"));
    }

    @Test
    void refuses_unknown_skills_and_cycles() {
        String cycle = """
                - {id: adding, name: {zh: 加, en: Add}, grade: 1, strand: number, needs: [fractions]}
                - {id: fractions, name: {zh: 分, en: Fractions}, grade: 1, strand: number, needs: [adding]}
                - {id: algebra, name: {zh: 代, en: Algebra}, grade: 1, strand: number}
                """;
        assertThat(faults(Map.of("skills.yaml", cycle)))
                .anySatisfy(f -> assertThat(f.problem()).contains("cycle"));
    }

    private static String template(String... lines) {
        return """
                - id: odd
                  version: 1
                  skills: [adding]
                  difficulty: 0
                  seconds: 10
                  response: number
                  stem: {zh: 题, en: Task}
                  %s
                """.formatted(String.join("\n  ", lines));
    }
}
