package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds the program and its Java; of what it is given it changes and takes nothing. */
@Timeout(120)
class LauncherTest {

    /** Stands for Java: tells its arguments, and what a list that is named last holds. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do printf '%s\\n' "$word"; last=$word; done
            case $last in @*) [ ! -e "${last#@}" ] || [ -d "${last#@}" ] || cat <"${last#@}" ;; esac
            """;

    @TempDir
    Path folder;

    private Path launcher;
    private Path work;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
        Path home = Files.createDirectories(folder.resolve("home"));
        launcher = Files.copy(Path.of("mubiao"), home.resolve("mubiao"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/mubiao.jar"), "");
        Files.writeString(home.resolve("target/mubiao.built"), "");
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        assertTrue(Files.writeString(java, JAVA).toFile().setExecutable(true));
        work = Files.createDirectories(folder.resolve("work"));
    }

    private String run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of("/bin/bash", "-c", "cd '" + work + "' && " + script, "bash", launcher.toString()));
        line.addAll(List.of(arguments));
        ChildProcess run = ChildProcess.run(
                line, Map.of("JAVA_HOME", folder.resolve("java").toString()), folder.resolve("log"));
        assertEquals(0, run.code(), run.said());
        return run.said();
    }

    private String launch(String... arguments) throws IOException, InterruptedException {
        return run("exec /bin/bash \"$@\"", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-delete", "@-delete", "-fprint", "(", "!", "--help", "-quit"})
    void aNameIsNoActionOfAnotherProgram(String name) throws IOException, InterruptedException {
        Files.writeString(work.resolve("precious.txt"), "x");
        for (boolean isFolder : new boolean[] {false, true}) {
            if (isFolder) {
                Files.delete(work.resolve(name));
                Files.createDirectory(work.resolve(name));
                Files.writeString(work.resolve(name).resolve("a.docx"), "x");
            } else {
                Files.writeString(work.resolve(name), "x");
            }
            launch("convert", name, "precious.txt");
            launch("load", "@" + name);
            launch("check", name);
            assertTrue(Files.exists(work.resolve(name)), name);
            try (Stream<Path> files = Files.list(work)) {
                assertEquals(2, files.count(), name);
            }
        }
    }

    @Test
    void aListFromAPipeIsLeftToTheProgram() throws IOException, InterruptedException {
        String lines =
                run("for i in 1 2 3 4 5 6 7 8 9; do echo line$i; done | /bin/bash \"$@\"", "convert", "@/dev/stdin");
        assertTrue(lines.contains("line1\nline2\n") && lines.contains("line9\n"), lines);
        String substituted = run("/bin/bash \"$@\" @<(echo first; echo second)", "convert");
        assertTrue(substituted.contains("first\nsecond\n"), substituted);
        String fifo = run("mkfifo p; (echo first > p &); /bin/bash \"$@\"", "convert", "@p");
        assertTrue(fifo.contains("first\n"), fifo);
    }

    /** The first run builds; whatever builds must leave what is typed or piped to the program. */
    @Test
    void aBuildTakesNothingOfTheInput() throws IOException, InterruptedException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        assertTrue(Files.writeString(maven, "#!/bin/sh\ncat >/dev/null\n: >target/mubiao.jar\n")
                .toFile()
                .setExecutable(true));
        Files.delete(folder.resolve("home/target/mubiao.jar"));
        String said = run(
                "export PATH='" + maven.getParent() + "':$PATH; echo line1 | /bin/bash \"$@\"",
                "convert",
                "@/dev/stdin");
        assertTrue(said.contains("building") && said.contains("line1\n"), said);
    }

    /** A download holds the program beside the launcher and is never built; its own Java comes first. */
    @Test
    void aDownloadIsRunAsItIs() throws IOException, InterruptedException {
        Files.delete(folder.resolve("home/target/mubiao.jar"));
        Path jar = Files.writeString(folder.resolve("home/mubiao.jar"), "");
        assertTrue(launch("explain").contains("-jar\n" + jar.toRealPath() + "\nexplain"));
        Path own = Files.createDirectories(folder.resolve("home/runtime/bin")).resolve("java");
        assertTrue(Files.writeString(own, "#!/bin/sh\necho own\n").toFile().setExecutable(true));
        assertEquals("own\n", launch("explain"));
    }

    /** Spark is several times as large as all else: it comes with the first of its jobs. */
    @Test
    void theJobsForSparkAreBuiltWhenTheyAreAskedFor() throws IOException, InterruptedException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        String build = "#!/bin/sh\necho \"$@\" >>target/builds\n: >target/mubiao-spark.jar\n";
        assertTrue(Files.writeString(maven, build).toFile().setExecutable(true));
        Files.createDirectories(folder.resolve("home/src/spark"));
        String script = "export PATH='" + maven.getParent() + "':$PATH; /bin/bash \"$@\"";
        run(script, "explain");
        assertFalse(Files.exists(folder.resolve("home/target/builds")));
        run(script, "spark", "convert");
        run(script, "spark", "convert");
        assertEquals(
                "-B -Dmaven.test.skip=true -Dmubiao.core -Pspark package\n",
                Files.readString(folder.resolve("home/target/builds")));
    }

    /** A folder of this name elsewhere is not where the launcher stands. */
    @Test
    void otherPlacesThatTheShellSearchesAreNotItsHome() throws IOException, InterruptedException {
        String said =
                run("cd ..; export CDPATH=work:.; mkdir -p work/home; /bin/bash home/mubiao \"${@:2}\"", "--version");
        assertTrue(said.contains("/home/target/mubiao.jar\n--version") && !said.contains("work/home"), said);
    }

    /** A system without Chinese still has a user who reads it. */
    @Test
    void theLocaleThatIsAskedForIsToldEvenWhereItIsNotInstalled() throws IOException, InterruptedException {
        String said = run("LC_ALL=zh_XX.UTF-8 exec /bin/bash \"$@\"", "--help");
        assertTrue(said.contains("-Dmubiao.locale=zh_XX.UTF-8\n"), said);
        assertTrue(run("unset LC_ALL LC_MESSAGES; LANG=zh_XX exec /bin/bash \"$@\"", "--help")
                .contains("-Dmubiao.locale=zh_XX\n"));
        assertTrue(run("unset LC_ALL LC_MESSAGES LANG; exec /bin/bash \"$@\"", "--help")
                .contains("-Dmubiao.locale=\n"));
    }

    @Test
    void theLauncherSpeaksChineseItself() throws IOException, InterruptedException {
        Files.delete(folder.resolve("home/target/mubiao.jar"));
        String chinese = run("export LC_ALL=zh_CN.UTF-8; " + withoutMaven(), "--help");
        assertTrue(chinese.contains("mubiao: 首次运行需要 Maven"), chinese);
        String english = run("export LC_ALL=C.UTF-8; " + withoutMaven(), "--help");
        assertTrue(english.contains("mubiao: Maven 3.8 or later is needed"), english);
    }

    /** The next file that is opened would be taken for what is closed: the program would read its own parts. */
    @Test
    void aClosedInputIsEmpty() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("java/bin/java"), "#!/bin/sh\ncat && echo end\n");
        assertEquals("end\n", run("/bin/bash \"$@\" <&-", "explain", "-"));
    }

    /** What cannot be written is told as such, and not taken for written. */
    @Test
    void aClosedOutputTakesNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("java/bin/java"), "#!/bin/sh\necho x 2>/dev/null || echo refused >told\n");
        run("/bin/bash \"$@\" >&-", "schema");
        assertEquals("refused\n", Files.readString(work.resolve("told")));
    }

    @Test
    void anotherShellHandsItOn() throws IOException, InterruptedException {
        assertTrue(run("exec /bin/sh \"$@\"", "--help").endsWith("--help\n"));
    }

    @Test
    void aFolderThatIsGone() throws IOException, InterruptedException {
        String said = run("mkdir gone && cd gone && rmdir ../gone && /bin/bash \"$@\" || echo code $?", "--help");
        assertTrue(said.contains("mubiao: the folder that this runs in is gone"), said);
        assertTrue(said.endsWith("code 3\n"), said);
    }

    /** What an old Java would say is the name of a class and a number. */
    @Test
    void aJavaThatIsTooOld() throws IOException, InterruptedException {
        for (String version : List.of("1.8.0_392", "11.0.2", "16", "17", "17.0.15", "25.0.1", "26-ea")) {
            Files.writeString(folder.resolve("java/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
            boolean old = version.startsWith("1.") || version.startsWith("11") || version.equals("16");
            String said = run("/bin/bash \"$@\" || echo code $?", "--help");
            assertEquals(old, said.contains("mubiao: Java 17 or later is needed; this is " + version), said);
            assertEquals(old, said.endsWith("code 3\n"), said);
        }
    }

    /** Of two first runs at once one builds: two builds would write into each other's files. */
    @Test
    void twoFirstRunsAtOnce() throws IOException, InterruptedException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        // The build goes on until the other run says that it waits.
        String build = "#!/bin/sh\necho built >>target/builds\nuntil grep -q 'waiting for it' '" + folder.resolve("log")
                + "'; do sleep 0.05; done\n: >target/mubiao.jar\n";
        assertTrue(Files.writeString(maven, build).toFile().setExecutable(true));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "skipped: no locks here");
        Files.delete(folder.resolve("home/target/mubiao.jar"));
        Files.delete(folder.resolve("home/target/mubiao.built"));
        String said = run(
                "export PATH='" + maven.getParent() + "':$PATH; /bin/bash \"$@\" one & /bin/bash \"$@\" two; wait",
                "explain");
        assertEquals("built\n", Files.readString(folder.resolve("home/target/builds")), said);
        assertTrue(said.contains("\none\n") && said.contains("\ntwo\n"), said);
    }

    /** A build that failed or was killed may have left a jar that is not whole, and newer than all sources. */
    @Test
    void aBuildThatWasBrokenOffIsMadeAgain() throws IOException, InterruptedException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        String build =
                "#!/bin/sh\necho built >>target/builds\n: >target/mubiao.jar\n[ -e ../sound ] || kill -9 $PPID\n";
        assertTrue(Files.writeString(maven, build).toFile().setExecutable(true));
        Files.delete(folder.resolve("home/target/mubiao.jar"));
        String script = "export PATH='" + maven.getParent() + "':$PATH; /bin/bash \"$@\" || true";
        Path builds = folder.resolve("home/target/builds");
        run(script, "explain", "one");
        run("touch ../sound; " + script, "explain", "two");
        assertEquals("built\nbuilt\n", Files.readString(builds));
        String said = run(script, "explain", "three");
        assertEquals("built\nbuilt\n", Files.readString(builds));
        assertTrue(said.contains("\nthree\n") && !said.contains("building"), said);
    }

    private static String withoutMaven() {
        return "PATH=/nowhere; /bin/bash \"$@\" || true";
    }

    /** The launcher of Windows cannot be run here; what both must say alike can be read. */
    @Test
    void theOtherLauncherKeepsToTheSame() throws IOException {
        String windows = Files.readString(Path.of("mubiao.cmd"));
        String unix = Files.readString(Path.of("mubiao"));
        for (String said : List.of(
                "-Dmaven.test.skip=true -Dmubiao.core",
                "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off -jar",
                "MUBIAO_JAVA_FLAGS",
                "Java 17 or later is needed",
                "Maven 3.8 or later is needed")) {
            assertTrue(windows.contains(said) && unix.contains(said), said);
        }
        // A bracket in a name would end the list of a loop.
        assertFalse(windows.contains("in (%*)"), windows);
        assertFalse(windows.matches("(?s).*[^\r]\n.*"), "cmd finds its labels by lines that end in CRLF");
        assertEquals(windows.strip(), windows.replaceAll("[^\\x00-\\x7f]", "").strip(), "ASCII in any code page");
    }
}
