package org.yincai.api.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a Chromium of this machine, reading in one language; remembers every complaint of the console. */
final class Visitor implements AutoCloseable {
    private static final String CHOSEN = "CHROMIUM";
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;

    /**
     * Opens a browser.
     *
     * @param locale the browser's language, such as {@code zh-CN}
     * @param width of the window in CSS pixels
     */
    Visitor(String locale, int width) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(FLAGS));
            context = browser.newContext(
                    new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, 800));
            page = context.newPage();
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the console reported as errors so far: failed loads, uncaught exceptions, refused styles or scripts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path chromium() {
        String chosen = System.getenv(CHOSEN);
        List<String> candidates = chosen == null ? USUAL : List.of(chosen);
        return candidates.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium or Chrome among " + candidates
                        + "; install one (Debian: apt-get install chromium) or name it in the variable " + CHOSEN));
    }
}
