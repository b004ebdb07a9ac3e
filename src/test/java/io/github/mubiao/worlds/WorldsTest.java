package io.github.mubiao.worlds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.pipeline.Comparison;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.worlds.Scenario.Split;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is who over two years, and what became of the targets, on worlds whose fates are known. */
class WorldsTest {

    private static final int MORE_SEEDS = Integer.getInteger("mubiao.worlds", 2);
    private static final int FIRST_SEED = Integer.getInteger("mubiao.worldsFrom", 1);
    private static final double PRECISION = 0.99;
    private static final double RECALL = 0.98;
    private static final double YEARS = 0.99;
    private static final double EFFECTS = 0.995;

    @TempDir
    private Path folder;

    private int right;
    private int wrong;
    private int all;
    private int years;
    private int yearsRight;
    private int silent;
    private int effects;
    private int effectsRight;
    private final List<String> mistakes = new ArrayList<>();

    static List<Scenario> scenarios() {
        return List.of(
                new Scenario("codes kept", true, false, Split.DEPARTMENT, Split.DEPARTMENT, false),
                new Scenario("no codes", false, false, Split.DEPARTMENT, Split.DEPARTMENT, false),
                new Scenario("other form the next year", true, true, Split.DEPARTMENT, Split.DEPARTMENT, false),
                new Scenario("one file per project", true, false, Split.PROJECT, Split.PROJECT, false),
                new Scenario("one file, then several", true, false, Split.DEPARTMENT, Split.UNIT, false),
                new Scenario(
                        "department renamed or with another code",
                        true,
                        false,
                        Split.DEPARTMENT,
                        Split.DEPARTMENT,
                        true),
                new Scenario("all together", true, true, Split.DEPARTMENT, Split.PROJECT, true));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whoIsWhoIsFound(Scenario scenario) throws IOException {
        assertFound(scenario, FIRST_SEED, 1);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("scenarios")
    void whoIsWhoIsFoundInMoreWorlds(Scenario scenario) throws IOException {
        assertFound(scenario, FIRST_SEED + 1, MORE_SEEDS);
    }

    private void assertFound(Scenario scenario, int first, int seeds) throws IOException {
        for (int seed = first; seed < first + seeds; seed++) {
            compare(WorldMaker.make(seed, scenario), folder.resolve(String.valueOf(seed)));
        }
        String measured = String.format(
                "%s: %d projects, precision %.4f, recall %.4f; fiscal year %d of %d right, %d silently wrong; effects %d of %d%n%s",
                scenario,
                all,
                (double) right / (right + wrong),
                (double) right / all,
                yearsRight,
                years,
                silent,
                effectsRight,
                effects,
                String.join("\n", mistakes));
        if (Boolean.getBoolean("mubiao.showWorlds")) {
            System.out.println(measured);
        }
        assertTrue(right >= PRECISION * (right + wrong), measured);
        assertTrue(right >= RECALL * all, measured);
        assertTrue(yearsRight >= YEARS * years, measured);
        assertTrue(silent == 0, measured);
        assertTrue(effectsRight >= EFFECTS * effects, measured);
    }

    private void compare(World world, Path root) throws IOException {
        Map<String, List<Integer>> numbers = new HashMap<>();
        List<Inputs.Input> older = write(world.older(), root.resolve("a"), numbers);
        List<Inputs.Input> newer = write(world.newer(), root.resolve("b"), numbers);
        Pipeline pipeline = new Pipeline(ReadOptions.defaults());
        years(pipeline, world.older(), root.resolve("a"));
        years(pipeline, world.newer(), root.resolve("b"));
        Comparison comparison = new Comparison(
                pipeline, DiffOptions.defaults(), new ChangeFilter(Set.of(), BigDecimal.ZERO), document -> {});
        all += world.truth().size();
        Comparison.Result result = comparison.folders(
                "a",
                older,
                "b",
                newer,
                new DiffSink() {
                    @Override
                    public void start(String from, String to) {}

                    @Override
                    public void document(DocumentDiff shown, DiffSummary whole) {
                        shown.projects().forEach(project -> project(world, shown, project, numbers));
                    }

                    @Override
                    public void end(DiffSummary whole) {}
                },
                projects -> {});
        assertTrue(result.failures().isEmpty(), () -> result.failures().toString());
    }

    private static List<Inputs.Input> write(
            List<World.Document> documents, Path root, Map<String, List<Integer>> numbers) throws IOException {
        for (World.Document document : documents) {
            Path file = root.resolve(document.path());
            Files.createDirectories(file.getParent());
            Files.write(file, document.form().docx());
            numbers.put(file.toString(), document.projects());
        }
        return Inputs.find(List.of(root.toString()));
    }

    private void years(Pipeline pipeline, List<World.Document> documents, Path root) throws IOException {
        for (World.Document document : documents) {
            Path file = root.resolve(document.path());
            BudgetDocument read = pipeline.read(file);
            years++;
            boolean found =
                    read.findings().stream().anyMatch(finding -> finding.rule().startsWith("year-"));
            Integer year = read.header().fiscalYear();
            if (year != null && year == document.year()) {
                yearsRight++;
            } else {
                silent += year != null && !found ? 1 : 0;
                mistakes.add("year " + year + " " + document.path() + " "
                        + read.header().identity());
            }
        }
    }

    private void project(World world, DocumentDiff document, ProjectDiff project, Map<String, List<Integer>> numbers) {
        Integer from = number(
                project.from(),
                project.origin() != null
                        ? project.origin().source().path()
                        : document.from() == null
                                ? null
                                : document.from().source().path(),
                numbers);
        Integer to = number(
                project.to(),
                document.to() == null ? null : document.to().source().path(),
                numbers);
        if (from == null) {
            return;
        }
        Integer wanted = world.truth().get(from);
        if (to == null) {
            if (wanted != null) {
                mistakes.add("missed " + described(project.from()));
            }
        } else if (!world.doubtful().contains(from) && !world.doubtful().contains(to)) {
            boolean same = to.equals(wanted);
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
            if (same) {
                project.indicators().forEach(indicator -> effect(world, from, indicator));
            } else {
                mistakes.add(
                        "wrong " + project.match() + " " + described(project.from()) + " = " + described(project.to()));
            }
        }
    }

    private static String described(Project project) {
        return (project.code() == null ? "" : project.code().value() + " ")
                + project.name().value() + " " + project.identity();
    }

    private static Integer number(Project project, String path, Map<String, List<Integer>> numbers) {
        return project == null ? null : numbers.get(path).get(project.ordinal() - 1);
    }

    private void effect(World world, int from, IndicatorDiff indicator) {
        if (indicator.from() == null || indicator.to() == null) {
            return;
        }
        String wanted = world.effects().get(from + "/" + indicator.from().level3());
        String found = indicator.effect() == null ? "" : indicator.effect().label();
        effects++;
        if (found.equals(wanted)) {
            effectsRight++;
        } else {
            mistakes.add("effect " + indicator.from().value() + " -> "
                    + indicator.to().value() + ": " + found + ", not " + wanted);
        }
    }
}
