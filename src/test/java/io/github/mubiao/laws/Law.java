package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Checks a law over many cases: that each document reads as its parts, and that nothing is invented. All
 * failures, one in a line, are in {@code target/laws/LAW.txt} and {@code LAW-inventions.txt}; a failed test
 * shows the first.
 */
final class Law {

    private static final int SHOWN = 20;
    private static final Path FOLDER = Path.of("target/laws");
    private static final String INVENTIONS = "-inventions";

    private final String name;
    private final Supplier<Stream<Case>> cases;
    /** Says how a reading differs from what is to be read; {@code null} where it does not. */
    private final BiFunction<List<Part>, Reading, String> comparison;

    private final List<String> differences = new ArrayList<>();
    private final List<String> inventions = new ArrayList<>();
    private int count;

    private Law(String name, Supplier<Stream<Case>> cases, BiFunction<List<Part>, Reading, String> comparison) {
        this.name = name;
        this.cases = cases;
        this.comparison = comparison;
    }

    /** Empties the reports of laws. */
    static void clear(String... laws) throws IOException {
        Files.createDirectories(FOLDER);
        for (String law : laws) {
            Files.deleteIfExists(report(law));
            Files.deleteIfExists(report(law + INVENTIONS));
        }
    }

    private static Path report(String law) {
        return FOLDER.resolve(law + ".txt");
    }

    /** Returns the tests of a group of cases, which are read once. */
    static DynamicNode over(String law, String group, Supplier<Stream<Case>> cases) {
        return tests(new Law(law, cases, Difference::of), group, "reads as its parts");
    }

    /** Returns the tests of cases that may hold less than their forms, where findings report what is lost. */
    static DynamicNode overLosses(String law, String group, Supplier<Stream<Case>> cases) {
        return tests(new Law(law, cases, Losses::of), group, "reads nothing else and reports what is lost");
    }

    private static DynamicNode tests(Law checked, String group, String test) {
        String law = checked.name;
        return dynamicContainer(
                group,
                Stream.of(
                        dynamicTest(test, () -> checked.end(law, checked.differences)),
                        dynamicTest("invents nothing", () -> checked.end(law + INVENTIONS, checked.inventions))));
    }

    private void end(String report, List<String> failures) throws IOException {
        if (count == 0) {
            cases.get().forEach(this::check);
            assertNotEquals(0, count, "no cases of " + name);
        }
        if (failures.isEmpty()) {
            return;
        }
        Files.createDirectories(FOLDER);
        Files.write(report(report), failures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        int shown = Math.min(SHOWN, failures.size());
        fail(failures.size() + " of " + count + " cases:\n" + String.join("\n", failures.subList(0, shown)));
    }

    private void check(Case each) {
        count++;
        try {
            Reading reading = Reading.of(each.blocks());
            add(differences, each, comparison.apply(each.parts(), reading));
            add(inventions, each, Inventions.in(each.blocks(), reading));
        } catch (RuntimeException e) {
            add(differences, each, e.toString());
        }
    }

    private static void add(List<String> failures, Case each, String failure) {
        if (failure != null) {
            failures.add(each.id() + "\t" + failure.replace("\n", "\\n"));
        }
    }
}
