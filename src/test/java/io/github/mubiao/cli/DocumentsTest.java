package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.write.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: commands and their options, files, classes, tests, links. */
class DocumentsTest {

    private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");
    /** A path below the project, or a class in its room. */
    private static final Pattern FILE = Pattern.compile("(?:src|docs|samples|\\.ci)/[\\w./*{}-]+");

    private static final Pattern CLASS = Pattern.compile(
            "(?:read|grid|recognise|value|check|write|warehouse|diff|pipeline|report|cli|spark|model)/[\\w.]+");

    @TempDir
    Path folder;

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md")
                                    .map(Path::of),
                            docs.filter(path -> path.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(path -> path.toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The lines that a shell would run, a continued one as one. */
    private static List<String> lines(Path document) throws IOException {
        return SHELL.matcher(Files.readString(document))
                .results()
                .flatMap(block -> block.group(1).replaceAll("\\\\\n\\s*", "").lines())
                .toList();
    }

    /** The arguments behind the program's name, up to what is the shell's. */
    private static List<String> arguments(String line) {
        String typed = line.substring(line.indexOf("./mubiao ") + 9).replaceFirst("\\s(#|\\||<|>).*$", "");
        List<String> words = new ArrayList<>(List.of(typed.strip().split("\\s+")));
        words.replaceAll(word -> word.replaceAll("^'|'$", ""));
        return words;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsAreUnderstood(Path document) throws IOException {
        var program =
                CommandLines.of(new Streams(InputStream.nullInputStream(), System.out, System.err, ReportLanguage.EN));
        for (String line : lines(document)) {
            if (line.contains("./mubiao ")) {
                // Throws where a command or an option is not known.
                program.parseArgs(arguments(line).toArray(String[]::new));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        String text = Files.readString(document).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
        LINK.matcher(text)
                .results()
                .map(link -> document.resolveSibling(link.group(1)))
                .forEach(target -> assertTrue(Files.exists(target), document + ": " + target));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void testsAreThere(Path document) throws IOException {
        Set<String> files = files();
        for (MatchResult test :
                TEST.matcher(Files.readString(document)).results().toList()) {
            boolean known = files.stream().anyMatch(file -> file.endsWith("/" + test.group() + ".java"));
            assertTrue(known, document + ": " + test.group());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void filesAndClassesAreThere(Path document) throws IOException {
        Set<String> files = files();
        for (MatchResult span :
                SPAN.matcher(Files.readString(document)).results().toList()) {
            String name = span.group(1);
            String of = document + ": " + name;
            if (FILE.matcher(name).matches() && !name.contains("NAME")) {
                var glob = FileSystems.getDefault().getPathMatcher("glob:" + name.replaceFirst("/$", ""));
                boolean known = files.stream().map(Path::of).anyMatch(glob::matches) || Files.exists(Path.of(name));
                assertTrue(known, of);
            } else if (CLASS.matcher(name).matches()) {
                boolean known = files.stream()
                        .map(file -> file.replaceFirst("\\.java$", ""))
                        .anyMatch(file -> file.endsWith("mubiao/" + name.replaceFirst("/$", "")));
                assertTrue(known, of);
            }
        }
    }

    /** Both say what the first command prints, and name every format and exit code. */
    @Test
    void bothReadmesTellTheSameFacts() throws IOException {
        for (Map.Entry<String, ReportLanguage> readme : Map.of(
                        "README.md", ReportLanguage.EN, "README.zh-CN.md", ReportLanguage.ZH)
                .entrySet()) {
            String text = Files.readString(Path.of(readme.getKey()));
            String out = folder.resolve(readme.getKey()).toString();
            String[] line = {"convert", "samples", "-o", out};
            CommandRun run = readme.getValue() == ReportLanguage.ZH ? CommandRun.chinese(line) : CommandRun.of(line);
            String said = run.err().replace(out, "output").strip();
            String plain = text.replaceAll("\\d\\.\\d ?(s|秒)", "N");
            assertTrue(plain.contains(said.replaceAll("\\d\\.\\d ?(s|秒)", "N")), said);
            for (Format format : Format.values()) {
                assertTrue(text.contains("| `" + format.label() + "` |"), readme.getKey() + ": " + format);
            }
        }
        Set<String> english = new TreeSet<>(names("README.md"));
        Set<String> chinese = new TreeSet<>(names("README.zh-CN.md"));
        chinese.removeAll(english);
        assertEquals(Set.of(), chinese, "named in Chinese alone");
    }

    /** Options and endings of files. */
    private static List<String> names(String readme) throws IOException {
        return Arrays.asList(Pattern.compile("--[a-z-]+|\\.[a-z]{3,4}\\b(?=[、，（) ,])")
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new));
    }
}
