package io.github.mubiao.cli;

import io.github.mubiao.options.ReportLanguage;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code spark}: the Spark jobs on this machine, in a process of their own, as Spark needs another class
 * path and other options of Java than this program.
 */
@Command(
        name = "spark",
        description = {
            "Runs the Spark jobs on this machine, for trying what a cluster would do.",
            "JOB is convert or diff; 'mubiao spark JOB --help' shows its options."
        },
        footer = {
            "",
            "With SPARK_HOME the Spark installed there is used, else the one that the build found.",
            "",
            "Examples:",
            "  mubiao spark convert samples -o tables",
            "  mubiao spark diff tables tables --old-year 2022 --new-year 2023 -o changes"
        })
final class SparkCommand extends Subcommand {

    /** What Spark opens of Java 17 for itself. */
    private static final List<String> OPENED =
            List.of(("java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util "
                            + "java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs "
                            + "sun.security.action sun.util.calendar")
                    .split(" ", -1));

    @Parameters(index = "0", paramLabel = "JOB", description = "convert or diff.")
    private String job;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGUMENT",
            description = "What the job takes; 'mubiao spark JOB --help' shows it.")
    private List<String> arguments = new ArrayList<>();

    /** What stands behind the job is the job's, --help too. */
    @Spec
    void parser(CommandSpec own) {
        own.parser().stopAtPositional(true);
    }

    SparkCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> end = new ArrayList<>(List.of(type()));
        end.addAll(arguments);
        end.remove("--");
        if (job.equals("convert")) {
            end.add("--exit-code");
        }
        told(common.isQuiet(), "-q", "--quiet").ifPresent(end::add);
        told(common.isVerbose(), "-v", "--verbose").ifPresent(end::add);
        String classPath = classPath(System.getenv("SPARK_HOME"), folder());
        if (classPath == null) {
            streams.tell("spark.none");
            return Main.NOTHING;
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("-D" + ReportLanguage.PROPERTY + "=" + streams.language().locale());
        command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", classPath));
        command.addAll(end);
        streams.out().flush();
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** What was asked of this command in front of the job is the job's as well, which takes it once. */
    private Optional<String> told(boolean asked, String option, String longOption) {
        boolean twice = arguments.contains(option) || arguments.contains(longOption);
        return asked && !twice ? Optional.of(option) : Optional.empty();
    }

    private String type() {
        return switch (job) {
            case "convert" -> "io.github.mubiao.spark.SparkConvert";
            case "diff" -> "io.github.mubiao.spark.SparkDiff";
            default -> throw wrong("usage.job", job);
        };
    }

    /**
     * Where the classes of the jobs and of Spark are.
     *
     * @param home an installation of Spark; {@code null} for none
     * @param build the folder that the build fills
     * @return {@code null} where there is no Spark
     */
    static String classPath(String home, Path build) throws IOException {
        if (home != null && !home.isEmpty()) {
            Path jars = Path.of(home, "jars");
            return Files.isDirectory(jars)
                    ? build.resolve("mubiao-spark.jar") + File.pathSeparator + jars + File.separator + "*"
                    : null;
        }
        Path list = build.resolve("spark.classpath");
        if (!Files.isRegularFile(list)) {
            return null;
        }
        String known = Files.readString(list).strip();
        boolean complete =
                Arrays.stream(known.split(File.pathSeparator, -1)).allMatch(jar -> Files.exists(Path.of(jar)));
        return complete ? build.resolve("mubiao.jar") + File.pathSeparator + known : null;
    }

    private static Path folder() {
        try {
            return Path.of(SparkCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path", e);
        }
    }
}
