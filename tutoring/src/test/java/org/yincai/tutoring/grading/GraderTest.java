package org.yincai.tutoring.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.Fixtures.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.grading.Verdict.Kind;

class GraderTest {
    private final Grader grader = new Grader();

    private Verdict grade(Question question, Response response) {
        return (Verdict) grader.grade(question, response);
    }

    private Verdict grade(String item, String text) {
        return grade(question(item, 1), new Response.Text(text));
    }

    @Test
    void names_the_misconception_of_a_known_wrong_number() {
        Verdict verdict = grade("fraction-add", "2/13");
        assertThat(verdict.kind()).isEqualTo(Kind.KNOWN_MISCONCEPTION);
        assertThat(verdict.misconception()).isEqualTo("adds-denominators");
        assertThat(verdict.feedback().en()).isEqualTo("Does the size of a part change?");
        assertThat(grade("fraction-add", "13/36").correct()).isTrue();
        assertThat(grade("fraction-add", "26/72").kind()).isEqualTo(Kind.WRONG_FORM);
        assertThat(grade("fraction-add", "1").kind()).isEqualTo(Kind.WRONG);
    }

    @Test
    void not_knowing_is_not_right_and_no_misconception_whatever_is_asked() {
        for (String item : List.of("fraction-add", "expand")) {
            Verdict verdict = grade(question(item, 1), new Response.Skip());

            assertThat(verdict.kind()).isEqualTo(Kind.WRONG);
            assertThat(verdict.score()).isZero();
            assertThat(verdict.misconception()).isNull();
        }
    }

    @Test
    void grades_expressions_by_what_they_mean() {
        Question question = question("expand", 1);
        var key = (Solution.Algebra) question.key().solution();
        assertThat(grade(question, new Response.Text(key.key().source())).correct())
                .isTrue();
        assertThat(grade(question, new Response.Text("y = " + key.key().source().replace("*", "")))
                        .correct())
                .isTrue();
        assertThat(grade(question, new Response.Text("0+" + key.key().source())).correct())
                .isTrue();
        assertThat(grade(question, new Response.Text("9y")).kind()).isEqualTo(Kind.WRONG);
        assertThat(grade(question, new Response.Text("x x x (")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "三角形, CORRECT",
        "Triangle, CORRECT",
        "a triangle., CORRECT",
        "the TRIANGLES!, CORRECT",
        "「三角形」, CORRECT",
        "三 角 形, CORRECT",
        "ｔｒｉａｎｇｌｅ, CORRECT",
        "square, KNOWN_MISCONCEPTION",
        "正方形。, KNOWN_MISCONCEPTION",
        "circle, WRONG",
        "!!, UNREADABLE"
    })
    void folds_words_in_both_languages(String text, Kind kind) {
        assertThat(grade("shape-name", text).kind()).isEqualTo(kind);
    }

    @Test
    void grades_a_choice() {
        Question question = question("bigger", 2);
        var key = (Solution.Choice) question.key().solution();
        for (Option option : question.options()) {
            Verdict verdict = grade(question, new Response.Option(option.id()));
            assertThat(verdict.correct()).isEqualTo(option.id().equals(key.right()));
            assertThat(verdict.misconception())
                    .isEqualTo(key.misconceptions().containsKey(option.id()) ? "sign" : null);
        }
    }

    @Test
    void a_part_of_a_multiple_choice_counts_in_part() {
        Question question = question("even", 2);
        var key = (Solution.Multi) question.key().solution();
        List<String> right = key.right().stream().sorted().toList();
        List<String> all = question.options().stream().map(Option::id).toList();
        String slip = key.misconceptions().keySet().iterator().next();
        assertThat(grade(question, new Response.Options(right)).score()).isEqualTo(1);
        assertThat(grade(question, new Response.Options(right.subList(0, 1))).score())
                .isEqualTo(0.5);
        assertThat(grade(question, new Response.Options(all)).score()).isZero();
        assertThat(grade(question, new Response.Options(List.of(slip))).misconception())
                .isEqualTo("sign");
        assertThat(grade(question, new Response.Options(List.of())).score()).isZero();
    }

    @Test
    void an_order_counts_the_pairs_in_order() {
        Question question = question("sort", 2);
        List<String> right = ((Solution.Order) question.key().solution()).ids();
        assertThat(grade(question, new Response.Order(right)).correct()).isTrue();
        assertThat(grade(question, new Response.Order(right.reversed())).score())
                .isZero();
        var swapped = new ArrayList<>(right);
        Collections.swap(swapped, 0, 1);
        assertThat(grade(question, new Response.Order(swapped)).score()).isEqualTo(5 / 6.0);
    }

    @Test
    void pairs_and_blanks_count_in_part() {
        Question match = question("match", 2);
        var key = ((Solution.Pairs) match.key().solution()).rightOfLeft();
        var right = key.entrySet().stream()
                .map(e -> new Response.Pair(e.getKey(), e.getValue()))
                .toList();
        assertThat(grade(match, new Response.Pairs(right)).correct()).isTrue();
        assertThat(grade(match, new Response.Pairs(right.subList(0, 1))).score())
                .isEqualTo(1 / 3.0);

        Question gaps = question("gaps", 2);
        var keys = ((Solution.Blanks) gaps.key().solution()).keys();
        String one = keys.get(0).value().toString();
        String two = keys.get(1).value().toString();
        String slip = keys.get(1).wrong().getFirst().value().toString();
        assertThat(grade(gaps, new Response.Blanks(List.of(one, two))).correct())
                .isTrue();
        assertThat(grade(gaps, new Response.Blanks(List.of(one, ""))).score()).isEqualTo(0.5);
        assertThat(grade(gaps, new Response.Blanks(List.of("", ""))).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(grade(gaps, new Response.Blanks(List.of(one, two + "/1 m"))).kind())
                .isEqualTo(Kind.WRONG_FORM);
        Verdict known = grade(gaps, new Response.Blanks(List.of(one, slip)));
        assertThat(known.misconception()).isEqualTo("sign");
        assertThat(known.score()).isEqualTo(0.5);
    }

    @Test
    void a_response_of_another_shape_is_a_misfit_not_an_exception() {
        Question choice = question("bigger", 2);
        List<Response> strange = List.of(
                new Response.Text("a"),
                new Response.Option("z"),
                new Response.Options(List.of("a")),
                new Response.Order(List.of("a", "a")),
                new Response.Pairs(List.of(new Response.Pair("1", "a"))),
                new Response.Blanks(List.of()));
        assertThat(strange).allSatisfy(r -> assertThat(grader.grade(choice, r)).isInstanceOf(Grade.Misfit.class));
        assertThat(grader.grade(question("sort", 1), new Response.Order(List.of("a", "b", "c", "c"))))
                .isInstanceOf(Grade.Misfit.class);
        assertThat(grader.grade(question("gaps", 1), new Response.Blanks(List.of("1"))))
                .isInstanceOf(Grade.Misfit.class);
        assertThat(grader.grade(choice, new Response.Text("a")))
                .isEqualTo(new Grade.Misfit(new Text(
                        "请发送 {\"option\": 编号}，编号须为所列选项", "send {\"option\": id} with the id of a shown option")));
        assertThat(grader.grade(question("even", 1), new Response.Options(List.of("a", "a"))))
                .isInstanceOf(Grade.Misfit.class);
        assertThat(grader.grade(question("match", 1), new Response.Pairs(List.of(new Response.Pair("9", "a")))))
                .isInstanceOf(Grade.Misfit.class);
    }

    @Test
    void the_words_for_a_misconception_never_give_the_key_away() {
        for (long seed = 0; seed < 30; seed++) {
            Question question = question("five-or-so", seed);
            var key = ((Solution.Numeric) question.key().solution()).key();
            Verdict verdict = grade(
                    question, new Response.Text(key.wrong().getFirst().value().toString()));
            assertThat(verdict.misconception()).isEqualTo("always-five");
            assertThat(verdict.feedback().en().contains("5"))
                    .isEqualTo(!key.value().toString().equals("5"));
        }
    }

    @Test
    void hostile_answers_are_bounded_and_never_throw() {
        List<String> hostile = List.of(
                "9".repeat(1_000_000),
                "(".repeat(100_000),
                "10^999999",
                "9^9^9^9",
                "((x+1)^64)^64",
                "1/(x-x)",
                "",
                "\u0000",
                "😀".repeat(1000),
                "½".repeat(200),
                "%s%n",
                "x".repeat(199),
                "²²²²",
                "1/3".repeat(60),
                "٣",
                "一".repeat(60),
                "零分之零",
                "-".repeat(190),
                "1,,,2",
                "[[a]]",
                "\uD800");
        for (String item : List.of("fraction-add", "price", "expand", "shape-name")) {
            assertThat(hostile)
                    .allSatisfy(text -> assertThat(grade(item, text).correct()).isFalse());
        }
    }
}
