package io.github.mubiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls between the rooms: what each may import of the others and of libraries. */
class ArchitectureTest {

    private static final String ROOT = "io.github.mubiao.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mubiao");

    /** Room → what it may use beside itself and {@code java.*}. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("model", List.of("org.jspecify..")),
            Map.entry(
                    "read",
                    List.of(
                            "model",
                            "read.sheet",
                            "read.odf",
                            "read.rtf",
                            "read.flat",
                            "org.apache.poi..",
                            "org.apache.commons.compress..",
                            "org.apache.commons.io..",
                            "org.jsoup..",
                            "org.apache.james.mime4j..",
                            "read.sheet",
                            "read.odf",
                            "read.rtf",
                            "read.flat",
                            "read.pdf",
                            "read.ofd")),
            Map.entry("read.page", List.of("model", "read")),
            Map.entry("read.pdf", List.of("read", "read.page", "org.apache.pdfbox..", "org.apache.fontbox..")),
            Map.entry("read.ofd", List.of("read", "read.page")),
            Map.entry("read.sheet", List.of("model", "read", "org.apache.poi..")),
            Map.entry("read.odf", List.of("model", "read", "read.sheet")),
            Map.entry("read.rtf", List.of("model", "read")),
            Map.entry("read.flat", List.of("model", "read", "read.odf", "read.sheet")),
            Map.entry("grid", List.of("model", "read")),
            Map.entry("value", List.of("model")),
            Map.entry("recognise", List.of("model", "grid", "value")),
            Map.entry("identity", List.of("model")),
            Map.entry("check", List.of("model")),
            Map.entry("diff", List.of("model", "value", "identity")),
            Map.entry(
                    "write",
                    List.of(
                            "model",
                            "com.fasterxml.jackson.core..",
                            "com.fasterxml.jackson.databind..",
                            "com.fasterxml.jackson.annotation..",
                            "de.siegmar.fastcsv..",
                            "org.apache.commons.compress..",
                            "org.dhatim.fastexcel..",
                            "org.duckdb..")),
            Map.entry("warehouse", List.of("model", "org.postgresql..")),
            Map.entry("options", List.of("model", "read", "identity", "picocli..")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "model",
                            "read",
                            "grid",
                            "value",
                            "recognise",
                            "identity",
                            "check",
                            "diff",
                            "write",
                            "report",
                            "warehouse",
                            "org.apache.commons.compress..",
                            "org.apache.commons.io..",
                            "com.fasterxml.jackson.core..")),
            Map.entry(
                    "report",
                    List.of("model", "value", "check", "diff", "write", "com.fasterxml.jackson.core..", "gg.jte..")));

    @TestFactory
    List<DynamicTest> roomsImportOnlyWhatStandsBeforeThem() {
        List<DynamicTest> tests = new ArrayList<>();
        ROOMS.forEach((room, allowed) -> tests.add(DynamicTest.dynamicTest(room, () -> {
            List<String> packages = new ArrayList<>(List.of(ROOT + room, "java.."));
            allowed.forEach(name -> packages.add(name.endsWith("..") ? name : ROOT + name));
            classes()
                    .that()
                    .resideInAPackage(ROOT + room)
                    .should()
                    .onlyDependOnClassesThat(arraysOrPrimitives(packages))
                    .allowEmptyShould(false)
                    .check(CLASSES);
        })));
        return tests;
    }

    private static DescribedPredicate<JavaClass> arraysOrPrimitives(List<String> packages) {
        DescribedPredicate<JavaClass> known = JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
        return DescribedPredicate.describe(
                "known packages, arrays or primitives",
                type -> type.getBaseComponentType().isPrimitive() || known.test(type.getBaseComponentType()));
    }

    @TestFactory
    List<DynamicTest> nothingImportsTheWaysToRunIt() {
        return Stream.of("cli", "spark")
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + room)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(ROOT + room)
                                .allowEmptyShould(false)
                                .check(CLASSES)))
                .toList();
    }

    @Test
    void theProgramRunsWithoutSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void pdfIsReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "read.pdf")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void wordIsReadWithoutTheDocumentModelOfPoi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.poi.xwpf..",
                        "org.apache.poi.hwpf..",
                        "org.apache.xmlbeans..",
                        "org.openxmlformats..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }
}
