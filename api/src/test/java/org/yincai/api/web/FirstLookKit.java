package org.yincai.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a first visitor's browser must find in a running service with the demo county. */
abstract class FirstLookKit {
    /** Where the service runs, such as {@code http://127.0.0.1:8080}. */
    abstract String baseUrl();

    /** The first page of a service that has just started on a busy machine takes its time. */
    @BeforeAll
    static void patience() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "en-GB, 360"})
    void shows_a_pupil_and_a_teacher_the_whole_loop_without_a_complaint(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            FirstLook look = new FirstLook(visitor.page(), baseUrl(), locale);
            look.practise();
            look.switchLanguage();
            look.teach();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360", "en-GB, 1280"})
    void brings_an_answer_home_over_a_broken_connection_to_a_busy_service(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            new FirstLook(visitor.page(), baseUrl(), locale).answerThroughTrouble();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360", "en-GB, 1280"})
    void gives_a_test_and_its_result(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            FirstLook look = new FirstLook(visitor.page(), baseUrl(), locale);
            look.match();
            look.sitTest();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "en-GB, 360"})
    void says_that_practice_went_on_in_another_window(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            new FirstLook(visitor.page(), baseUrl(), locale).goOnElsewhere();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "en-GB, 390"})
    void tells_a_pupil_in_words_of_theirs_how_to_mend_an_answer(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            new FirstLook(visitor.page(), baseUrl(), locale).mend();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "en-GB, 1280"})
    void says_that_the_pupil_went_on_from_a_question_elsewhere(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            new FirstLook(visitor.page(), baseUrl(), locale).tryAgainTooLate();
        }
    }

    @Test
    void prints_powers_and_fractions_as_a_textbook_does() {
        try (Visitor visitor = new Visitor("zh-CN", 390)) {
            new FirstLook(visitor.page(), baseUrl(), "zh-CN").readMaths();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "en-GB, 390"})
    void needs_no_mouse(String locale, int width) {
        try (Visitor visitor = new Visitor(locale, width)) {
            ByKeyboard keyboard = new ByKeyboard(visitor.page(), baseUrl());
            keyboard.fillBlanks();
            keyboard.tickSome();
            keyboard.chooseOne();
            keyboard.orderAndMatch();
            keyboard.teach();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
