package io.github.mubiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.cli.CommandRun;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.samples.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as people see and use them, in a real browser. */
class PageTest {

    private static final String OLDER = "samples/haibin-education-2022.docx";
    private static final String NEWER = "samples/haibin-education-2023.docx";
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

    private void run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.code(), run.err());
    }

    private Path report(String language) {
        Path page = folder.resolve("report.html");
        run("report", Samples.ONCE, "-o", page.toString(), "--lang", language);
        return page;
    }

    private static void quiet() {
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.requests());
    }

    @Test
    void opensAndShowsItsFigures() throws IOException {
        Path page = report("en");
        browser.open(page);
        assertEquals("6", browser.one("#tile-projects strong").getText());
        browser.choose("fiscalYear", "");
        assertEquals("10", browser.one("#tile-projects strong").getText());
        assertEquals("61", browser.one("#tile-indicators strong").getText());
        // Ten projects, and a document with a finding of its own.
        assertEquals(11, browser.all("#items > li").size());
        assertFalse(browser.all("canvas").isEmpty());
        assertTrue(Files.size(page) < 2_000_000);
        quiet();
    }

    @Test
    void filtersSortsAndExpands() throws IOException {
        browser.open(report("en"));
        browser.choose("fiscalYear", "");
        browser.one("#search").sendKeys("326.5");
        browser.await("document.querySelectorAll('#items > li').length === 1");
        browser.click("#items > li .heading");
        browser.click("#items > li button.value");
        assertTrue(browser.one("#items dl.reading").getText().contains("table "));
        browser.one("#search").clear();
        browser.one("#search").sendKeys(" ");
        browser.choose("sort", "indicators");
        browser.await("document.querySelectorAll('#items > li').length === 11");
        browser.click("#expand-all");
        assertEquals(11, browser.all("#items > li > .body:not([hidden])").size());
        quiet();
    }

    @Test
    void speaksBothLanguagesAndIsDarkOrLight() {
        browser.open(report("zh"));
        assertEquals("概览", browser.one("#figures-heading").getText());
        browser.click("#language");
        assertEquals("At a glance", browser.one("#figures-heading").getText());
        browser.click("#theme");
        browser.click("#theme");
        quiet();
    }

    @Test
    void showsWhatChanged() throws IOException {
        Path page = folder.resolve("changes.html");
        run("diff", OLDER, NEWER, "-o", page.toString(), "--lang", "en");
        browser.open(page);
        int changed = browser.all("#items > li").size();
        assertTrue(changed > 0);
        browser.click("#expand-all");
        assertFalse(browser.all("#items ins").isEmpty());
        assertFalse(browser.all("#items del").isEmpty());
        assertEquals(List.of(), browser.barriers());
        browser.click("#theme");
        assertEquals(List.of(), browser.barriers());
        browser.click("#relaxed-only");
        List<?> rows = browser.all("#items > li");
        assertTrue(rows.size() < changed);
        assertEquals(
                rows.size(), browser.all("#items > li .glance .badge.relaxed").size());
        quiet();
    }

    @Test
    void hasNoSeriousBarrier() throws IOException {
        browser.open(report("zh"));
        browser.click("#expand-all");
        browser.run(
                "document.querySelectorAll('#items button.value, #charts .quiet, #rules .heading').forEach(each => each.click())");
        assertEquals(List.of(), browser.barriers());
        browser.click("#theme");
        assertEquals(List.of(), browser.barriers());
        quiet();
    }

    @Test
    void showsMarkupAsText() throws IOException {
        String name = "<script>document.title='run'</script><!--</script>&amp;\u2028";
        browser.open(page(named(name), 1));
        assertEquals(name.strip(), browser.run("return document.querySelector('#items .heading').textContent.trim()"));
        assertFalse("run".equals(browser.run("return document.title")));
        quiet();
    }

    @Test
    void staysUsableWithThousandsOfProjects() throws IOException {
        Path page = page(named("项目"), 4000);
        assertTrue(Files.size(page) < 2_000_000, () -> "The page is large: " + page);
        browser.open(page);
        assertEquals("4000", browser.one("#tile-projects strong").getText());
        assertEquals(50, browser.all("#items > li").size());
        browser.click("#pages .next");
        assertEquals(50, browser.all("#items > li").size());
        assertEquals("项目50", browser.one("#items .heading").getText());
        browser.one("#search").sendKeys("项目3999");
        assertEquals(1, browser.all("#items > li").size());
        quiet();
    }

    private static Project named(String name) throws IOException {
        Project known = io.github.mubiao.Mubiao.read(Path.of(OLDER)).projects().get(0);
        return numbered(known, name);
    }

    private static Project numbered(Project known, String name) {
        return new Project(
                known.ordinal(),
                known.title(),
                known.unit(),
                known.code(),
                Sourced.ofText(name, known.name().location()),
                known.department(),
                known.agency(),
                known.attribute(),
                known.period(),
                known.budget(),
                known.purpose(),
                known.schedule(),
                known.objectives(),
                known.objectivesLocation(),
                known.indicators(),
                known.location());
    }

    private Path page(Project project, int times) throws IOException {
        BudgetDocument known = io.github.mubiao.Mubiao.read(Path.of(OLDER));
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            projects.add(times == 1 ? project : numbered(project, project.name().value() + i));
        }
        Path page = folder.resolve("made.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            DocumentReport report = Reports.documents(out, Locale.CHINESE);
            report.document(new BudgetDocument(known.header(), projects, List.of()));
            report.finish();
        }
        return page;
    }
}
