package org.yincai.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.regex.Pattern;

/** The way of somebody who has no mouse: Tab, Enter, Space and the arrows alone. */
final class ByKeyboard {
    private static final int MOST_TABS = 150;

    /** Whether what has the focus shows it and lies under nothing. */
    private static final String IS_SEEN = """
            () => {
              const focused = document.activeElement;
              const { left, top, width, height } = focused.getBoundingClientRect();
              const there = document.elementFromPoint(left + width / 2, top + height / 2);
              return getComputedStyle(focused).outlineStyle !== 'none' && focused.contains(there);
            }""";

    private static final String HAS_FOCUS = "selector => document.activeElement.matches(selector)";

    /** Shows one way to answer, for a question of the given kind about four things. */
    private static final String SHOW_KIND = """
            async kind => {
              const { answerTo } = await import('/js/practice/answers.js');
              const named = id => ({ id, text: { zh: id, en: id } });
              const four = ['a', 'b', 'c', 'd'].map(named);
              window.shown = answerTo({ response: kind, options: four, left: [named('l1'), named('l2')], stem: { zh: '', en: '' } });
              document.querySelector('main').replaceChildren(window.shown.node);
            }""";

    private static final String READ = "() => JSON.stringify(window.shown.read())";

    private final Page page;
    private final Keyboard keys;
    private final String baseUrl;

    ByKeyboard(Page page, String baseUrl) {
        this.page = page;
        this.keys = page.keyboard();
        this.baseUrl = baseUrl;
    }

    /** Writes in every blank of a question about points, and goes on to the next one. */
    void fillBlanks() {
        begin("coordinates");
        tabTo(".answer input");
        keys.type("1");
        keys.press("Tab");
        keys.type("-2");
        keys.press("Enter");
        goOn();
    }

    /** Ticks one of the multiples, opens a hint, and goes on. */
    void tickSome() {
        begin("factors-multiples");
        tabTo("[data-do=hint]");
        keys.press("Enter");
        assertThat(page.locator("[data-level='0']")).isVisible();
        assertHasFocus("[data-do=hint]");
        keys.press("Shift+Tab");
        keys.press("Shift+Tab");
        assertHasFocus(".answer input[type=checkbox]");
        keys.press("Space");
        keys.press("Enter");
        goOn();
    }

    /** Chooses with the arrows, and goes on. */
    void chooseOne() {
        begin("distributive-law");
        tabTo(".answer input[type=radio]");
        keys.press("ArrowDown");
        keys.press("ArrowUp");
        keys.press("Enter");
        goOn();
    }

    /** Order and pairs, which no skill asks for alone, as the page would show them. */
    void orderAndMatch() {
        page.navigate(baseUrl + "/practice.html");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(SHOW_KIND, "order");
        tabTo("[data-option=a] button:last-child");
        keys.press("Enter");
        keys.press("Space");
        assertHasFocus("[data-option=a] button:last-child");
        assertEquals("{\"order\":[\"b\",\"c\",\"a\",\"d\"]}", page.evaluate(READ));
        page.evaluate(SHOW_KIND, "pairs");
        tabTo("select");
        keys.press("ArrowDown");
        keys.press("Tab");
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        assertEquals("{\"pairs\":[[\"l1\",\"a\"],[\"l2\",\"b\"]]}", page.evaluate(READ));
    }

    /** Weakness list, a suggestion with its questions, heat map and one pupil of the class. */
    void teach() {
        enterAs("teacher");
        assertThat(page.locator("table.heat")).isVisible();
        assertThat(page.locator("#support .bucket").first()).isVisible();
        assertThat(page.locator("#weak .computed")).isVisible();
        tabTo("#weak summary");
        keys.press("Enter");
        assertThat(page.locator("#weak .computed dl")).isVisible();
        acceptSuggestion();
        walkHeatMap();
        tabTo("#support [data-pupil] summary");
        keys.press("Enter");
        assertThat(page.locator("#support [data-pupil][open] h4").first()).isVisible();
    }

    /** The service is spared the acceptance, so that the class stays as it is for whoever looks next. */
    private void acceptSuggestion() {
        page.route(
                "**/accept",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setHeaders(Map.of("Content-Type", "application/json"))
                        .setBody("{}")));
        tabTo("#todo .suggestion summary");
        keys.press("Enter");
        assertThat(page.locator("#todo details[open] [data-question] .id").first())
                .isVisible();
        tabTo("#todo [data-do=accept]");
        keys.press("Enter");
        assertThat(page.locator("#todo .verdict").first()).isFocused();
    }

    private void walkHeatMap() {
        tabTo("table.heat tbody button");
        keys.press("ArrowRight");
        String whole = page.locator(".told").innerText();
        for (int step = 1; step <= 12; step++) {
            keys.press("ArrowRight");
            keys.press("ArrowDown");
        }
        for (int step = 1; step <= 12; step++) {
            keys.press("ArrowLeft");
            keys.press("ArrowUp");
            assertSeen();
        }
        keys.press("Enter");
        assertThat(page.locator(".told")).not().hasText(whole);
    }

    private void enterAs(String role) {
        page.navigate(baseUrl + "/");
        assertThat(page.locator("[data-role=" + role + "]")).isVisible();
        tabTo("[data-role=" + role + "]");
        keys.press("Enter");
    }

    /** Begins at the first question of a skill, which the order of the course gives and another policy may not. */
    private void begin(String skill) {
        page.route("**/api/v1/sessions", route -> {
            String ordered = route.request().postData().replaceFirst("\\{", "{\"policy\":\"curriculum-order\",");
            route.resume(new Route.ResumeOptions().setPostData(ordered));
        });
        enterAs("pupil");
        assertThat(page.locator("form.setup h1")).isFocused();
        tabTo("input[name=choice]");
        keys.press("ArrowDown");
        tabTo("input[type=search]");
        String tick = "input[name=skill][value=" + skill + "]";
        keys.type(page.locator("label:has(" + tick + ")").innerText().strip());
        tabTo(tick);
        keys.press("Space");
        tabTo("form.setup button.primary");
        keys.press("Enter");
        assertThat(page.locator(".stem")).isFocused();
    }

    /** From the feedback, which has the focus, to the next question and from there to the end, each of which then has it. */
    private void goOn() {
        assertThat(page.locator(".feedback")).isFocused();
        assertSeen();
        tabTo("[data-do=next]");
        keys.press("Enter");
        assertThat(page.locator(".progress")).containsText(Pattern.compile("第 2 题|Question 2"));
        assertThat(page.locator(".stem")).isFocused();
        keys.press("Shift+Tab");
        assertHasFocus("[data-do=stop]");
        keys.press("Enter");
        assertThat(page.locator(".summary h1")).isFocused();
    }

    private void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            keys.press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(HAS_FOCUS, selector))) {
                assertSeen();
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    private void assertHasFocus(String selector) {
        assertEquals(true, page.evaluate(HAS_FOCUS, selector), selector + " has the focus");
    }

    private void assertSeen() {
        assertTrue(
                (Boolean) page.evaluate(IS_SEEN),
                () -> "the focus is seen on " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"));
    }
}
