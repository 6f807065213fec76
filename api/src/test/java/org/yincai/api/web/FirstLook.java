package org.yincai.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way of a first visitor: a pupil practises, then the teacher looks at the class. */
final class FirstLook {
    /** A skill all of whose questions ask for the difference of the two numbers in them, so that the pupil here knows the answer. */
    private static final String SUBTRACTING = "subtract-within-20";

    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d+)\\D+(\\d+)");

    /** What a developer is told and a pupil is not. */
    private static final Pattern TECHNICAL = Pattern.compile("response|attempt|faults|JSON|Retry-After|\\{");

    /** Whether there is room for the longest option of a select. */
    private static final String SHOWS_ALL = """
            select => {
              select.style.width = 'max-content';
              select.style.maxWidth = 'none';
              const wanted = select.offsetWidth;
              select.removeAttribute('style');
              return wanted <= select.parentElement.clientWidth;
            }""";

    /** Whether every cell can be pressed, and the skill and the pupil of a cell stay in sight when the table is scrolled. */
    private static final String HEAT_MAP_IN_HAND = """
            scroller => {
              scroller.scrollTo(400, 400);
              const frame = scroller.getBoundingClientRect();
              const box = cell => scroller.querySelector(cell).getBoundingClientRect();
              return [...scroller.querySelectorAll('button')].every(cell => cell.offsetHeight >= 44 && cell.offsetWidth >= 24)
                && Math.abs(box('thead th').top - frame.top) < 3
                && Math.abs(box('tbody th').left - frame.left) < 3
                && document.documentElement.scrollWidth <= innerWidth;
            }""";

    /** Whether each row of panels reaches the right edge. */
    private static final String NO_GAPS = """
            place => {
              const box = node => node.getBoundingClientRect();
              return [...place.children].every(panel =>
                Math.abs(box(panel).right - box(place).right) < 1
                  || panel.nextElementSibling && box(panel.nextElementSibling).top === box(panel).top);
            }""";

    /** Chooses the same value for two things to match; what is chosen then. */
    private static final String CHOSEN_TWICE = """
            async () => {
              const { answerTo } = await import('/js/practice/answers.js');
              const named = id => ({ id, text: { zh: id, en: id } });
              const { node } = answerTo({ response: 'pairs', left: [named('l1'), named('l2')], options: [named('r1'), named('r2')] });
              for (const select of node.querySelectorAll('select')) {
                select.value = 'r1';
                select.dispatchEvent(new Event('change', { bubbles: true }));
              }
              return [...node.querySelectorAll('select')].map(select => select.value).join();
            }""";

    /** Leaves the second try at the open question behind, as another window would. */
    private static final String LEAVE_BEHIND = """
            async () => {
              const { post } = await import('/js/api.js');
              await post(`/sessions/${JSON.parse(sessionStorage.getItem('yincai.session')).session}/next`);
            }""";

    /** How a text with mathematics is set: as markup, as a string, and as it is spoken. */
    private static final String SET = """
            async text => {
              const { typeset, plainly, spoken } = await import('/js/maths.js');
              const place = document.createElement('p');
              place.append(...typeset(text));
              return [place.innerHTML.replaceAll(/<.?(mrow|mn|mi|mo)[^>]*>/g, ''), plainly(text), spoken({ zh: text, en: text }).en].join(' | ');
            }""";

    private final Page page;
    private final String baseUrl;
    private final boolean zh;

    /**
     * A visitor's way through one service.
     *
     * @param baseUrl of the service, without a slash at the end
     * @param locale the browser's language
     */
    FirstLook(Page page, String baseUrl, String locale) {
        this.page = page;
        this.baseUrl = baseUrl;
        this.zh = locale.startsWith("zh");
    }

    /** One question wrong and then right, one with hints, then the summary. */
    void practise() {
        enterAs("pupil");
        chooseSubtracting();
        assertThat(page.locator(".reason .meter")).isVisible();

        answer(difference() + 1);
        assertThat(page.locator(".feedback")).hasAttribute("data-correct", "false");
        assertThat(page.locator(".feedback h2")).containsText(zh ? "还不对" : "Not yet");
        press("again");
        answer(difference());
        assertThat(page.locator(".feedback")).hasAttribute("data-correct", "true");
        press("next");

        assertThat(page.locator(".progress")).containsText(zh ? "第 2 题" : "Question 2");
        page.reload();
        assertThat(page.locator(".progress")).containsText(zh ? "第 2 题" : "Question 2");
        press("hint");
        assertThat(page.locator("[data-level='0']")).isVisible();
        press("hint");
        assertThat(page.locator("[data-level='1']")).isVisible();
        answer(difference());
        assertThat(page.locator(".feedback h2")).containsText(zh ? "答对了" : "Right");

        press("stop");
        assertThat(page.locator(".summary .score")).containsText("2");
        assertThat(page.locator(".summary h1")).hasText(zh ? "这次练习" : "This session");
    }

    /** The connection breaks, then the service is busy; the answer still arrives, and its feedback is seen. */
    void answerThroughTrouble() {
        enterAs("pupil");
        chooseSubtracting();
        int right = difference();
        AtomicInteger sent = new AtomicInteger();
        page.route("**/attempts", route -> {
            switch (sent.incrementAndGet()) {
                case 1 -> route.abort();
                case 2 ->
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
                default -> route.resume();
            }
        });
        answer(right);
        assertThat(page.locator(".notice")).containsText(zh ? "网络断了" : "No connection");
        assertThat(page.locator(".notice")).containsText(zh ? "服务正忙" : "The service is busy");
        assertThat(page.locator(".feedback")).hasAttribute("data-correct", "true");
        assertThat(page.locator(".notice")).isEmpty();
    }

    /** What cannot be read or taken is told in a pupil's words and can be mended where it stands. */
    void mend() {
        begin();
        int right = difference();
        String lengthy = "1".repeat(1_001);
        page.locator(".written").fill(lengthy);
        page.locator(".written").press("Enter");
        assertThat(page.locator(".nudge")).containsText(zh ? "写得太长了" : "That is too long");
        assertThat(page.locator("main")).not().containsText(TECHNICAL);
        assertThat(page.locator(".written")).hasValue(lengthy);
        assertThat(page.locator(".written")).isFocused();
        page.locator(".written").fill("");
        page.locator(".written").press("Enter");
        assertThat(page.locator(".nudge")).containsText(zh ? "请先作答" : "Give an answer first");
        page.locator(".written").fill("??");
        page.locator(".written").press("Enter");
        assertThat(page.locator(".feedback.unread")).containsText(zh ? "写一个数，例如" : "Write a number, such as");
        assertThat(page.locator("main")).not().containsText(TECHNICAL);
        press("again");
        answer(right);
        assertThat(page.locator(".feedback")).hasAttribute("data-correct", "true");
    }

    /** A second try that was left behind elsewhere says so, and the next question is one press away. */
    void tryAgainTooLate() {
        begin();
        answer(difference() + 1);
        press("again");
        page.evaluate(LEAVE_BEHIND);
        answer(difference());
        assertThat(page.locator(".nudge")).containsText(zh ? "在别处" : "elsewhere");
        assertThat(page.locator("main")).not().containsText(TECHNICAL);
        press("next");
        assertThat(page.locator(".progress")).containsText(zh ? "第 2 题" : "Question 2");
    }

    /** Powers, fractions and signs as they are printed, and as a screen reader says them. */
    void readMaths() {
        page.navigate(baseUrl + "/");
        assertEquals("<math>27<msup>x12</msup></math>。 | 27x¹²。 | 27x to the power 12。", page.evaluate(SET, "27x^12。"));
        assertEquals(
                "<math><msup>(2<msup>x3</msup>)n</msup></math> = −2 | (2x³)ⁿ = −2 | (2x to the power 3) to the power n = −2",
                page.evaluate(SET, "(2x^3)^n = -2"));
        assertEquals(
                "<math><mfrac>12</mfrac></math> − 3 × 4, x-axis | 1/2 − 3 × 4, x-axis | 1/2 − 3 × 4, x-axis",
                page.evaluate(SET, "1/2 - 3*4, x-axis"));
    }

    /** The pupil begins anew in another window; the first one says so, in words, and lets them choose again. */
    void goOnElsewhere() {
        begin();
        int right = difference();
        new FirstLook(page.context().newPage(), baseUrl, zh ? "zh" : "en").begin();
        answer(right);
        assertThat(page.locator(".trouble")).containsText(zh ? "在别处开始了新的练习" : "began another session elsewhere");
        page.locator(".trouble button").click();
        assertThat(page.locator("form.setup")).isVisible();
    }

    /**
     * Whoever would choose a skill is asked for one; a test of which nothing is known ends with its band, also when the
     * page is loaded anew after the last answer.
     */
    void sitTest() {
        enterAs("pupil");
        page.locator("input[name=choice][value=own]").check();
        page.locator("form.setup button.primary").click();
        assertThat(page.locator(".setup .nudge")).isVisible();
        page.locator("input[name=choice][value=service]").check();
        page.locator("input[name=mode][value=test]").check();
        page.locator("input[name=items][value='5']").check();
        page.locator("form.setup button.primary").click();
        for (int question = 1; question <= 5; question++) {
            assertThat(page.locator(".progress")).containsText((zh ? "第 " : "Question ") + question);
            press("skip");
            assertThat(page.locator(".feedback.taken")).isVisible();
            if (question < 5) {
                press("next");
            }
        }
        page.reload();
        assertThat(page.locator(".summary h1")).hasText(zh ? "这次测验" : "This test");
        assertThat(page.locator(".summary .band")).containsText(zh ? "等级" : "Band");
    }

    /** A value that is chosen twice leaves the first place, since the service takes each once. */
    void match() {
        page.navigate(baseUrl + "/");
        assertEquals(",r1", page.evaluate(CHOSEN_TWICE));
    }

    private void begin() {
        enterAs("pupil");
        chooseSubtracting();
        assertThat(page.locator(".stem")).isVisible();
    }

    /** The other language keeps what is on the screen, and is remembered. */
    void switchLanguage() {
        page.locator("[data-language=" + (zh ? "en" : "zh") + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", zh ? "en" : "zh-CN");
        assertThat(page.locator(".summary h1")).hasText(zh ? "This session" : "这次练习");
        page.locator("[data-language=" + (zh ? "zh" : "en") + "]").click();
    }

    /** Heat map, weakness list and support buckets of the teacher's class, with no text cut and no gap. */
    void teach() {
        enterAs("teacher");
        assertThat(page.locator("table.heat")).isVisible();
        assertThat(page.locator("table.heat td[data-band]").first()).isVisible();
        assertEquals(true, page.locator("#heat .scroller").evaluate(HEAT_MAP_IN_HAND), "the heat map is in hand");
        assertThat(page.locator("#weak h2")).hasText(zh ? "薄弱知识点" : "Weak skills");
        assertThat(page.locator("#weak .weak, #weak .state").first()).isVisible();
        assertThat(page.locator("#support .bucket").first()).isVisible();
        page.locator("#heat details.computed summary").click();
        assertThat(page.locator("#heat details.computed dl")).isVisible();
        assertThat(page.locator("main")).not().containsText("[object");
        assertThat(page.locator("#effort .bucket").first()).isVisible();
        assertEquals(true, page.locator("#class").evaluate(SHOWS_ALL), "the classes' names are shown whole");
        assertEquals(true, page.locator(".sections").evaluate(NO_GAPS), "the panels leave no gap");
    }

    private void enterAs(String role) {
        page.navigate(baseUrl + "/");
        page.locator("[data-role=" + role + "]").click();
    }

    private void chooseSubtracting() {
        page.locator("input[name=choice][value=own]").check();
        page.locator("input[name=skill][value=" + SUBTRACTING + "]").check();
        page.locator("form.setup button.primary").click();
    }

    private int difference() {
        Locator stem = page.locator(".stem");
        assertThat(stem).containsText(TWO_NUMBERS);
        Matcher numbers = TWO_NUMBERS.matcher(stem.innerText());
        if (!numbers.find()) {
            throw new AssertionError("no two numbers: " + stem.innerText());
        }
        return Integer.parseInt(numbers.group(1)) - Integer.parseInt(numbers.group(2));
    }

    private void answer(int number) {
        page.locator(".written").fill(Integer.toString(number));
        page.locator(".written").press("Enter");
    }

    private void press(String what) {
        page.locator("[data-do=" + what + "]").click();
    }
}
