package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as people type them, well and wrongly, under a Chinese locale. */
class ChineseMessagesTest {

    private static final Path SAMPLE = Path.of("samples/haibin-education-2022.docx");
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
    private static final Pattern SECONDS = Pattern.compile("用时[0-9]+\\.[0-9]秒");

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.copy(SAMPLE, folder.resolve("a.docx"));
        Files.createDirectories(folder.resolve("years"));
        Files.copy(SAMPLE, folder.resolve("years/a.docx"));
        Files.writeString(folder.resolve("years/b.docx"), "text");
        Files.writeString(folder.resolve("years/c.png"), "");
        Files.createDirectories(folder.resolve("none"));
        Files.writeString(folder.resolve("empty.docx"), "");
        Files.writeString(folder.resolve("text.docx"), "text");
        Files.writeString(folder.resolve("layout.json"), "{\"id\":\"x\",\"other\":{}}");
        Files.writeString(folder.resolve("list.json"), "[]");
        Files.writeString(folder.resolve("three.csv"), "a,b,c\n");
    }

    /** The words of a line, in which names with a dot or a slash are of the folder. */
    private String[] line(String words) {
        String[] line = words.split(" ", -1);
        for (int i = 1; i < line.length; i++) {
            if (line[i].matches("[a-z]+(\\.[a-z]+|/)")) {
                line[i] = folder.resolve(line[i]).toString();
            }
        }
        return line;
    }

    private String shown(String said) {
        String text = said.replace(folder + "/", "").replace(folder.toString(), "");
        return SECONDS.matcher(text).replaceAll("用时N秒").strip();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/messages/chinese.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void said(String words, int code, String expected) {
        CommandRun run = CommandRun.chinese(line(words));
        assertEquals(expected.replace(" / ", "\n"), shown(run.err()));
        assertEquals(code, run.code());
        String names = "'mubiao [a-z -]+'|（[^（）]*可用[：][^（）]*）";
        assertFalse(SENTENCE.matcher(run.err().replaceAll(names, "")).find(), run.err());
    }

    @Test
    void theSameMistakesAreMistakesInEnglish() {
        CommandRun run = CommandRun.of("covert");
        assertEquals("mubiao: Unknown command: 'covert'\nDid you mean: mubiao convert or mubiao report?\n", run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain --json 不低于95%",
                "schema",
                "schema --diff",
                "inspect --json a.docx",
                "diff -f json a.docx a.docx",
                "diff -f csv a.docx a.docx",
                "layout meanings"
            })
    void whatMachinesReadIsTheSame(String words) {
        CommandRun chinese = CommandRun.chinese(line(words));
        assertFalse(chinese.out().isEmpty());
        assertEquals(CommandRun.of(line(words)).out(), chinese.out());
    }

    @Test
    void filesAreTheSame() throws IOException {
        String in = folder.resolve("years").toString();
        CommandRun.of("convert", in, "-o", folder.resolve("english").toString());
        CommandRun.chinese("convert", in, "-o", folder.resolve("chinese").toString());
        Map<String, String> english = Batch.contents(folder.resolve("english"));
        Map<String, String> chinese = Batch.contents(folder.resolve("chinese"));
        assertTrue(english.containsKey("findings.csv"), english.keySet().toString());
        assertEquals(english, chinese);
    }

    @Test
    void anEnvironmentOfItsOwnDecides() throws IOException, InterruptedException {
        for (Map.Entry<String, String> said : Map.of(
                        "zh_CN.UTF-8", "没有这个命令", "tr_TR.UTF-8", "Unknown command", "C", "Unknown command")
                .entrySet()) {
            ChildProcess run = ChildProcess.run(
                    ChildProcess.line(List.of(), "nothing"), Map.of("LC_ALL", said.getKey()), folder.resolve("log"));
            assertTrue(run.said().contains(said.getValue()), run.said());
        }
    }

    @Test
    void theLauncherTellsALocaleThatTheSystemHasNot() throws IOException, InterruptedException {
        ChildProcess run = ChildProcess.run(
                ChildProcess.line(List.of("-Dmubiao.locale=zh_CN.UTF-8"), "nothing"),
                Map.of("LC_ALL", "C.UTF-8"),
                folder.resolve("log"));
        assertTrue(run.said().contains("没有这个命令"), run.said());
    }
}
