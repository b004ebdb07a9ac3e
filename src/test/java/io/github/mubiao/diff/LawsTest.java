package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.diff.History.Codes;
import io.github.mubiao.diff.History.Rates;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every comparison, on generated histories, in two locales. */
class LawsTest {

    private static final int HISTORIES = 30;

    private final Locale before = Locale.getDefault();
    private final YearDiff yearDiff = new YearDiff(DiffOptions.defaults());

    /** Turkish upper case and Arabic digits break what depends on the locale. */
    @BeforeEach
    void strangeLocale() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void sameLocale() {
        Locale.setDefault(before);
    }

    private static Stream<History> histories(Codes codes) {
        return new Random(7).longs(HISTORIES).mapToObj(seed -> HistoryMaker.make(seed, new Rates(codes, 0.4, 0.3)));
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void nothingChangesFromADocumentToItself(Codes codes) {
        histories(codes).forEach(history -> {
            for (BudgetDocument document : List.of(history.older(), history.newer())) {
                DocumentDiff diff = yearDiff.between(document, document);
                assertEquals(DiffStatus.UNCHANGED, diff.status());
                DiffSummary summary = DiffSummary.of(diff);
                assertEquals(document.projects().size(), summary.projects(DiffStatus.UNCHANGED));
                assertEquals(rows(document), summary.indicators(DiffStatus.UNCHANGED));
                assertEquals(summary.budgetFrom(), summary.budgetTo());
            }
        });
    }

    private static int rows(BudgetDocument document) {
        return document.projects().stream()
                .mapToInt(project -> project.indicators().size())
                .sum();
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void goingBackIsTheMirror(Codes codes) {
        histories(codes).forEach(history -> {
            DocumentDiff there = yearDiff.between(history.older(), history.newer());
            DocumentDiff back = yearDiff.between(history.newer(), history.older());
            assertNotEquals(there, back);
            assertEquals(there, back.inverse());
            assertEquals(there, there.inverse().inverse());
        });
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void orderNeverMatters(Codes codes) {
        Random random = new Random(11);
        histories(codes).forEach(history -> {
            DocumentDiff diff = yearDiff.between(history.older(), history.newer());
            DocumentDiff shuffled =
                    yearDiff.between(shuffled(history.older(), random), shuffled(history.newer(), random));
            assertEquals(told(diff), told(shuffled));
        });
    }

    private static BudgetDocument shuffled(BudgetDocument document, Random random) {
        List<Project> projects = new ArrayList<>();
        for (Project project : document.projects()) {
            List<Indicator> rows = new ArrayList<>(project.indicators());
            Collections.shuffle(rows, random);
            projects.add(Rebuilt.withIndicators(project, rows));
        }
        Collections.shuffle(projects, random);
        return new BudgetDocument(document.header(), projects, List.of());
    }

    /** A comparison without the places in the documents. */
    private static List<String> told(DocumentDiff diff) {
        List<String> told = new ArrayList<>();
        for (ProjectDiff project : diff.projects()) {
            told.add(project.status() + " " + said(project.from()) + " → " + said(project.to()) + " " + project.match()
                    + " " + project.changes() + " "
                    + project.possibleSplit().stream().map(LawsTest::said).toList()
                    + project.possibleMerge().stream().map(LawsTest::said).toList());
            project.indicators()
                    .forEach(row -> told.add("  " + row.status() + " "
                            + (row.from() == null ? "" : Contents.of(row.from()))
                            + " → " + (row.to() == null ? "" : Contents.of(row.to())) + row.match() + row.effect()
                            + row.changes()));
        }
        return told;
    }

    private static String said(Project project) {
        return project == null ? "" : Contents.of(project);
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void applyingTheChangesToTheOldGivesTheNew(Codes codes) {
        histories(codes).forEach(history -> {
            DocumentDiff diff = yearDiff.between(history.older(), history.newer());
            assertEquals(contents(history.newer().projects()), contents(Rebuilt.newer(history.older(), diff)));
            assertEquals(
                    contents(history.older().projects()), contents(Rebuilt.newer(history.newer(), diff.inverse())));
        });
    }

    private static List<String> contents(List<Project> projects) {
        return projects.stream().map(Contents::of).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Codes.class)
    void everyProjectAndIndicatorIsThereOnce(Codes codes) {
        histories(codes).forEach(history -> {
            DiffSummary summary = DiffSummary.of(yearDiff.between(history.older(), history.newer()));
            int both = summary.projects(DiffStatus.CHANGED) + summary.projects(DiffStatus.UNCHANGED);
            int rows = summary.indicators(DiffStatus.CHANGED) + summary.indicators(DiffStatus.UNCHANGED);
            assertEquals(history.older().projects().size(), both + summary.projects(DiffStatus.REMOVED));
            assertEquals(history.newer().projects().size(), both + summary.projects(DiffStatus.ADDED));
            assertEquals(rows(history.older()), rows + summary.indicators(DiffStatus.REMOVED));
            assertEquals(rows(history.newer()), rows + summary.indicators(DiffStatus.ADDED));
            assertTrue(both > 0);
        });
    }
}
