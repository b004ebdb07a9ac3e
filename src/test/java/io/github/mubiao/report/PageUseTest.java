package io.github.mubiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.cli.CommandRun;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static Path report;
    private static Path changes;

    @TempDir
    private static Path pages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        report = page("report", Samples.ONCE, "--lang", "en", "-o");
        changes = page("diff", OLDER, NEWER, "-f", "html", "--lang", "en", "-o");
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

    private static Path page(String... command) {
        Path page = pages.resolve(command[0] + ".html");
        List<String> line = new ArrayList<>(List.of(command));
        line.add(page.toString());
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return page;
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
    void theNewestYearIsChosenAtFirst() {
        browser.open(report);
        assertEquals("2023", browser.run("return document.getElementById('choose-fiscalYear').value"));
        assertEquals("1,192.9", text("#tile-budget strong"));
        assertEquals("of the 6 projects chosen below, of 10; 2 of 3 findings", text("#figures-note"));
        browser.click("#years button:last-child");
        // Each year by itself: what both cost together is no one's budget.
        assertEquals("2022: 485.8\n2023: 1,192.9", text("#tile-budget strong"));
        assertEquals("", text("#figures-note"));
    }

    @Test
    void figuresFollowWhatIsChosen() {
        browser.open(report);
        browser.choose("fiscalYear", "2022");
        assertEquals(4, browser.all(ROWS).size());
        assertEquals("485.8", text("#tile-budget strong"));
        assertEquals("of the 4 projects chosen below, of 10; 1 of 3 findings", text("#figures-note"));
        browser.choose("kind", "reference");
        assertEquals("0", text("#tile-projects strong"));
    }

    /** The samples hold one document as Word, PDF and workbook. */
    @Test
    void filesOfOneDocumentNameEachOther() {
        Path page = folder.resolve("all.html");
        CommandRun.of("report", "samples", "--lang", "en", "-o", page.toString());
        browser.open(page);
        browser.choose("fiscalYear", "");
        List<String> rows = texts("#sources > ul > li");
        List<String> files = Stream.of("docx", "pdf", "xlsx")
                .map(ending -> "samples/qinghe-water-2023." + ending)
                .toList();
        for (String file : files) {
            List<String> others =
                    files.stream().filter(other -> !other.equals(file)).toList();
            String row = rows.stream()
                    .filter(each -> each.contains(file + " · "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(row.contains("the same document as " + String.join(", ", others) + ";"), row);
        }
        assertEquals(
                3,
                rows.stream().filter(row -> row.contains("the same document")).count());
    }

    @Test
    void projectsOfTwoYearsAreDrawnApart() {
        browser.open(report);
        browser.choose("fiscalYear", "");
        browser.await("document.querySelector('#chart-projects .quiet') !== null");
        browser.await("document.querySelectorAll('#chart-projects').length === 1"
                + " && document.querySelector('#tile-projects strong').textContent === '10'");
        browser.run("document.querySelector('#chart-projects .quiet').click()");
        browser.await(
                "(() => { const button = document.querySelector('#chart-projects .quiet[aria-expanded=false]');"
                        + " button?.click(); return document.querySelector('#chart-projects')?.textContent.includes('2022'); })()");
        List<String> names = texts("#chart-projects tbody td:first-child");
        assertTrue(names.containsAll(List.of("教师培训专项经费 2022", "教师培训专项经费 2023")), names::toString);
    }

    /** A form with an error, a document without projects, and files that cannot be read: all counts are check's. */
    @Test
    void figuresEqualThoseOfCheck() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(Path.of(OLDER), in.resolve("2022.docx"));
        Files.copy(Path.of("samples/qinghe-water-2023.docx"), in.resolve("2023.docx"));
        Files.write(in.resolve("letter.docx"), new DocxBuilder().paragraph("通知").build());
        Files.writeString(in.resolve("broken.docx"), "no document");
        Files.write(
                in.resolve("sums.docx"),
                new DocxBuilder()
                        .paragraph("2023年预算项目绩效目标")
                        .table(new DocxTable(6)
                                .row("项目编码", "13020923P00048310001T", "项目名称", "补贴", "单位", "万元")
                                .row("预算数", "78.25", "财政资金", "70.00", "其他资金", "3.00")
                                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "")
                                .row("产出指标", "成本指标", "总成本", "实际支出", "≥100万元", ""))
                        .build());
        CommandRun check = CommandRun.of("check", in.toString(), "-f", "json", "-q");
        JsonNode checked = new ObjectMapper().readTree(check.out());
        Path page = folder.resolve("report.html");
        CommandRun.of("report", in.toString(), "-o", page.toString(), "--lang", "en", "-q");
        browser.open(page);
        browser.choose("fiscalYear", "");
        assertEquals(checked.at("/summary/documents").asText(), text("#tile-documents strong"));
        assertTrue(checked.at("/summary/errors").asInt() >= 3, checked::toString);
        for (String severity : List.of("error", "warning", "note")) {
            int expected = checked.at("/summary/" + severity + "s").asInt();
            browser.click("#count-" + severity);
            assertTrue(has("document.activeElement.id === 'findings'"));
            browser.run("document.querySelectorAll('#rules .heading').forEach(rule => rule.click())");
            assertEquals(expected, browser.all("#rules table.findings tbody tr").size(), severity);
            assertEquals(expected, Integer.parseInt(text("#count-" + severity).replaceAll("\\D", "")));
        }
        int projects = 0;
        int indicators = 0;
        for (JsonNode document : checked.get("documents")) {
            projects += document.at("/summary/projects").asInt();
            indicators += document.at("/summary/indicators").asInt();
        }
        assertEquals(projects, Integer.parseInt(text("#tile-projects strong")));
        assertEquals(indicators, Integer.parseInt(text("#tile-indicators strong")));
        // Chosen by severity, the list has every file and project with such a finding.
        browser.choose("severity", "error");
        assertTrue(texts(ROWS + " .heading").stream().anyMatch(name -> name.endsWith("letter.docx")));
        assertTrue(texts(ROWS + " .heading").stream().anyMatch(name -> name.endsWith("broken.docx")));
        browser.click("#findings-error");
        browser.click("#language");
        assertTrue(text("#rules").contains("文件无法读取"), text("#rules"));
    }

    @Test
    void aFindingOfARuleLeadsToItsProject() {
        browser.open(report);
        browser.click("#rules .heading");
        browser.click("#rules table.findings tbody button.quiet");
        browser.await("document.activeElement.closest('#items') !== null");
        assertEquals(1, browser.all(ROWS + " > .body:not([hidden])").size());
    }

    private static List<String> spending() {
        browser.await("document.querySelector('#chart-schedule .quiet') !== null");
        browser.click("#chart-schedule .quiet");
        return texts("#chart-schedule tbody td:last-child");
    }

    @Test
    void aStepThatNotAllStateTellsHowMany() {
        browser.open(report);
        browser.choose("fiscalYear", "2022");
        browser.await("document.querySelector('#chart-schedule .hint')?.textContent.startsWith('4 of 4')");
        List<String> shown = spending();
        assertTrue(shown.get(0).endsWith(" (2/4)"), shown::toString);
        assertEquals("485.8", shown.get(3));
        assertTrue(text("#chart-schedule .hint").contains("a step that none of them states"));
    }

    @Test
    void aStepThatNobodyStatesIsNoZero() {
        browser.open(report);
        browser.choose("fiscalYear", "");
        browser.run("document.getElementById('search').focus()");
        browser.press("326.5");
        browser.await("document.querySelector('#chart-schedule .hint')?.textContent.startsWith('1 of 1')");
        assertEquals(List.of("—", "97.95", "228.55", "326.5"), spending());
    }

    @Test
    void aCountOfFindingsChoosesThem() {
        browser.open(report);
        assertEquals("2", text("#count-note").replaceAll("\\D", ""));
        browser.click("#count-note");
        assertEquals("true", browser.one("#findings-note").getAttribute("aria-pressed"));
        assertTrue(has("document.activeElement.id === 'findings'"));
        assertEquals(List.of("1", "1"), texts("#rules .amount"));
    }

    @Test
    void sortsByBudget() {
        browser.open(report);
        browser.choose("fiscalYear", "");
        browser.choose("sort", "budget");
        List<String> amounts = texts(ROWS + " .amount");
        assertEquals("560.00 万元", amounts.get(0));
        assertEquals("15.00 万元", amounts.get(9));
    }

    @Test
    void everyValueTellsHowItWasReadAndWhere() {
        browser.open(report);
        browser.choose("fiscalYear", "");
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
        browser.open(report);
        browser.choose("fiscalYear", "2022");
        browser.click(ROWS + " .heading");
        assertEquals("4", browser.one("table.indicators tbody td").getAttribute("rowspan"));
        assertEquals("产出指标", text("table.indicators tbody td"));
    }

    @Test
    void aFindingLeadsToItsRow() {
        browser.open(report);
        browser.choose("fiscalYear", "2022");
        browser.choose("severity", "note");
        browser.click(ROWS + " .heading");
        browser.click("table.findings button.quiet");
        String place = (String) browser.run("return document.activeElement.dataset.place");
        assertTrue(place.matches("\\d+/\\d+"), place);
        assertTrue(has("document.activeElement.querySelector('.sign.note') !== null"));
    }

    @Test
    void paperShowsWhatIsClosedAndForgetsIt() {
        browser.open(report);
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertEquals(2, browser.all("#rules .body:not([hidden])").size());
        assertEquals(7, browser.all(ROWS + " > .body:not([hidden])").size());
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
        browser.open(report);
        browser.press(Keys.TAB);
        assertTrue(has("document.activeElement.className === 'skip'"));
        browser.press(Keys.ENTER);
        browser.await("document.activeElement.id === 'list'");
        browser.press(Keys.TAB);
        assertTrue(has("document.activeElement.id === 'search'"));
        browser.choose("fiscalYear", "");
        browser.run("document.getElementById('search').focus()");
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
        assertFalse(Pattern.compile("https?://|//# source")
                .matcher(Files.readString(report))
                .find());
        assertTrue(Files.readString(report).contains("The MIT License"));
        browser.open(report);
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
        browser.open(changes);
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
    void bothSidesOfATargetAreInOneUnit() {
        browser.open(changes);
        List<String> readings = texts(ROWS + " table.changes td .hint");
        assertTrue(readings.containsAll(List.of("≤ 326.5 万元", "≤ 280 万元")), readings::toString);
    }

    /** Where there is no room, each change is a block, and everything of it is in sight. */
    @Test
    void aNarrowPageShowsBothSidesOfAChange() {
        browser.open(changes);
        try {
            browser.narrow(390);
            assertTrue(
                    has("[...document.querySelectorAll('table.changes')].filter(table => table.offsetParent !== null)"
                            + ".every(table => table.scrollWidth <= table.closest('.scroll').clientWidth + 1)"));
            assertTrue(has("document.documentElement.scrollWidth <= 390"));
        } finally {
            browser.wide();
        }
    }

    @Test
    void moneyUpAndDown() {
        browser.open(changes);
        browser.choose("status", "up");
        assertEquals(List.of("+120.00 万元"), texts(ROWS + " .amount"));
        browser.choose("status", "down");
        assertEquals(2, browser.all(ROWS).size());
        browser.choose("status", "renamed");
        assertEquals(0, browser.all(ROWS).size());
    }
}
