package io.github.mubiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What an auditor does with a page: choose, look closer, print, use the keyboard alone. */
class PageUseTest {

    private static final String OLDER = "samples/haibin-education-2022.docx";
    private static final String NEWER = "samples/haibin-education-2023.docx";
    private static final String ROWS = "#items > li";
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void isQuiet() {
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.requests());
    }

    private Path page(String name, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return folder.resolve(name);
    }

    private Path report() {
        return page(
                "report.html",
                "report",
                "samples",
                "--lang",
                "en",
                "-o",
                folder.resolve("report.html").toString());
    }

    private Path changes() {
        String out = folder.resolve("changes.html").toString();
        return page("changes.html", "diff", OLDER, NEWER, "-f", "html", "--lang", "en", "-o", out);
    }

    private static String text(String selector) {
        return browser.one(selector).getText();
    }

    private static List<String> texts(String selector) {
        return browser.all(selector).stream().map(WebElement::getText).toList();
    }

    private static boolean has(String script) {
        return Boolean.TRUE.equals(browser.run("return " + script));
    }

    @Test
    void figuresFollowWhatIsChosen() {
        browser.open(report());
        assertEquals("1,678.7", text("#tile-budget strong"));
        assertTrue(text("#tile-budget .hint").contains("years together"));
        browser.choose("fiscalYear", "2022");
        assertEquals(4, browser.all(ROWS).size());
        assertEquals("485.8", text("#tile-budget strong"));
        assertFalse(text("#tile-budget .hint").contains("years together"));
        assertEquals("of the 4 projects chosen below, of 10", text("#figures-note"));
        browser.choose("kind", "reference");
        assertEquals("0", text("#tile-projects strong"));
    }

    @Test
    void projectsOfTwoYearsAreDrawnApart() {
        browser.open(report());
        browser.await("document.querySelector('#chart-projects .quiet') !== null");
        browser.click("#chart-projects .quiet");
        List<String> names = texts("#chart-projects tbody td:first-child");
        assertTrue(names.containsAll(List.of("教师培训专项经费 2022", "教师培训专项经费 2023")), names::toString);
    }

    private static List<String> spending() {
        browser.await("document.querySelector('#chart-schedule .quiet') !== null");
        browser.click("#chart-schedule .quiet");
        return texts("#chart-schedule tbody td:last-child");
    }

    @Test
    void aStepThatNotAllStateTellsHowMany() {
        browser.open(report());
        browser.choose("fiscalYear", "2022");
        browser.await("document.querySelector('#chart-schedule .hint')?.textContent.startsWith('4 of 4')");
        List<String> shown = spending();
        assertTrue(shown.get(0).endsWith(" (2/4)"), shown::toString);
        assertEquals("485.8", shown.get(3));
        assertTrue(text("#chart-schedule .hint").contains("a step that none of them states"));
    }

    @Test
    void aStepThatNobodyStatesIsNoZero() {
        browser.open(report());
        browser.run("document.getElementById('search').focus()");
        browser.press("326.5");
        browser.await("document.querySelector('#chart-schedule .hint')?.textContent.startsWith('1 of 1')");
        assertEquals(List.of("—", "97.95", "228.55", "326.5"), spending());
    }

    @Test
    void aCountOfFindingsChoosesThem() {
        browser.open(report());
        browser.click("#count-note");
        assertEquals(2, browser.all(ROWS).size());
        assertEquals("note", browser.run("return document.getElementById('choose-severity').value"));
        assertTrue(has("document.activeElement.id === 'list'"));
    }

    @Test
    void sortsByBudget() {
        browser.open(report());
        browser.choose("sort", "budget");
        List<String> amounts = texts(ROWS + " .amount");
        assertEquals("560.00 万元", amounts.get(0));
        assertEquals("15.00 万元", amounts.get(9));
    }

    @Test
    void everyValueTellsHowItWasReadAndWhere() {
        browser.open(report());
        browser.click("#expand-all");
        long values = browser.all("table.indicators button.value").size();
        assertEquals(61, values);
        browser.run("document.querySelectorAll('#items button.value').forEach(button => button.click())");
        assertEquals(
                browser.all("#items button.value").size(),
                browser.all("#items dl.reading").size());
        assertTrue(has("[...document.querySelectorAll('#items dl.reading')]"
                + ".every(reading => /table \\d+, row \\d+/.test(reading.textContent))"));
        assertTrue(has("[...document.querySelectorAll('table.form dl.reading')]"
                + ".some(reading => reading.textContent.includes('3,265,000 元'))"));
    }

    @Test
    void levelsAreMergedAsInTheForm() {
        browser.open(report());
        browser.click(ROWS + " .heading");
        assertEquals("4", browser.one("table.indicators tbody td").getAttribute("rowspan"));
        assertEquals("产出指标", text("table.indicators tbody td"));
    }

    @Test
    void aFindingLeadsToItsRow() {
        browser.open(report());
        browser.choose("severity", "note");
        browser.click(ROWS + " .heading");
        browser.click("table.findings button.quiet");
        String place = (String) browser.run("return document.activeElement.dataset.place");
        assertTrue(place.matches("\\d+/\\d+"), place);
        assertTrue(has("document.activeElement.querySelector('.sign.note') !== null"));
    }

    @Test
    void paperShowsWhatIsClosedAndForgetsIt() {
        browser.open(report());
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertEquals(10, browser.all(ROWS + " > .body:not([hidden])").size());
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertEquals(0, browser.all(ROWS + " > .body:not([hidden])").size());
        browser.click("#theme");
        browser.click(ROWS + " .heading");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertEquals("light", browser.run("return document.documentElement.dataset.theme"));
        assertEquals(1, browser.all(ROWS + " > .body:not([hidden])").size());
        browser.run("dispatchEvent(new Event('afterprint'))");
    }

    @Test
    void theKeyboardIsEnough() {
        browser.open(report());
        browser.press(Keys.TAB);
        assertTrue(has("document.activeElement.className === 'skip'"));
        browser.press(Keys.ENTER);
        browser.await("document.activeElement.id === 'list'");
        browser.press(Keys.TAB);
        assertTrue(has("document.activeElement.id === 'search'"));
        browser.press("326.5");
        assertEquals(1, browser.all(ROWS).size());
        for (int i = 0; i < 20 && !has("document.activeElement.matches('#items .heading')"); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        assertEquals(1, browser.all(ROWS + " > .body:not([hidden])").size());
        browser.press(Keys.SPACE);
        assertEquals(0, browser.all(ROWS + " > .body:not([hidden])").size());
    }

    @Test
    void thePolicyOfThePageHolds() throws IOException {
        Path page = report();
        assertFalse(Pattern.compile("https?://|//# source")
                .matcher(Files.readString(page))
                .find());
        assertTrue(Files.readString(page).contains("The MIT License"));
        browser.open(page);
        browser.run("window.refused = []; addEventListener('securitypolicyviolation',"
                + " event => window.refused.push(event.effectiveDirective));"
                + "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
                + "const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/x';"
                + "document.body.append(script, image); fetch('http://127.0.0.1:9/').catch(() => {});");
        browser.await("window.refused.length === 3");
        assertFalse(has("window.ran === true"));
        // Each refusal is told on the console, and a picture's as a request that is blocked.
        assertFalse(browser.complaints().isEmpty());
        browser.requests();
    }

    @Test
    void onlyRelaxedTargetsWhereThoseAreAskedFor() {
        browser.open(changes());
        assertEquals(4, browser.all(ROWS + " > .body:not([hidden])").size());
        assertEquals("326.50 → 280.00 万元 −14.24%", text(ROWS + " .amount"));
        browser.click("#relaxed-only");
        assertEquals(List.of("relaxed"), texts(ROWS + " table.changes tbody td:last-child .badge"));
        assertEquals(List.of("12"), texts(ROWS + " button.value del"));
        assertEquals(List.of("10"), texts(ROWS + " button.value ins"));
        browser.click(ROWS + " button.value");
        assertTrue(text(ROWS + " dl.reading").contains("table 2, row 2"));
    }

    @Test
    void moneyUpAndDown() {
        browser.open(changes());
        browser.choose("status", "up");
        assertEquals(List.of("+120.00 万元"), texts(ROWS + " .amount"));
        browser.choose("status", "down");
        assertEquals(2, browser.all(ROWS).size());
        browser.choose("status", "renamed");
        assertEquals(0, browser.all(ROWS).size());
    }
}
