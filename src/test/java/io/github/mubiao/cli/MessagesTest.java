package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message stands in both languages, with the same arguments, and somebody tells it. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/mubiao");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");

    /** A literal, and what is between two that are joined. */
    /** What to do, behind a reason. */
    private static final Pattern ADVICE = Pattern.compile("\\s*\\(([^()]+)\\)$");

    private static final Pattern JOINED =
            Pattern.compile("(?<=\")((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*\\+\\s*(?:([^\";{}]+?)\\s*\\+\\s*)?\"");

    private static Words words(String name, Locale locale) {
        return new Words("io.github.mubiao.cli." + name, locale);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sources, each text that is put together from literals as one literal, with X for what is not known. */
    private static String sources(String room) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                text.append(joined(Files.readString(file)));
            }
            return text.toString();
        }
    }

    private static String joined(String source) {
        String text = source.replaceAll("(?m)^\\s*(/?\\*|//).*$", "");
        String before;
        do {
            before = text;
            text = JOINED.matcher(text)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            found.group(1) + (found.group(2) == null ? "" : "X")));
        } while (!text.equals(before));
        return text.replace("\\\"", "\u201c");
    }

    /** Of a key that stands twice the last one holds, and what told the first says something else. */
    @Test
    void noKeyStandsTwice() throws IOException {
        int files = 0;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/io/github/mubiao"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".properties")).toList()) {
                Set<String> keys = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    boolean entry = !line.startsWith("#") && line.contains("=");
                    assertTrue(!entry || keys.add(line.substring(0, line.indexOf('='))), file + ": " + line);
                }
                files++;
            }
        }
        assertTrue(files > 10, files + " files");
    }

    /** English has no words for what rooms say in English themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"cli.listings", "spark.messages"})
    void everyEnglishWordStandsInChinese(String name) {
        Words english = new Words("io.github.mubiao." + name, Locale.ENGLISH);
        var chinese = (java.util.PropertyResourceBundle) new Words("io.github.mubiao." + name, Locale.CHINESE).bundle();
        for (String key : english.bundle().keySet()) {
            Object word = chinese.handleGetObject(key);
            assertTrue(word != null, key);
            boolean fewer = key.equals("explain.reading");
            assertTrue(fewer || arguments(english.word(key)).equals(arguments(word.toString())), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "sentences"})
    void bothLanguagesSayTheSame(String name) {
        Words english = words(name, Locale.ENGLISH);
        Words chinese = words(name, Locale.CHINESE);
        assertFalse(english.bundle().keySet().isEmpty());
        for (String key : new TreeSet<>(english.bundle().keySet())) {
            assertTrue(((java.util.PropertyResourceBundle) chinese.bundle()).handleGetObject(key) != null, key);
            assertEquals(arguments(english.word(key)), arguments(chinese.word(key)), key);
            boolean words = SENTENCE.matcher(english.word(key)).find();
            assertTrue(!words || HAN.matcher(chinese.word(key)).find(), key);
            assertFalse(
                    SENTENCE.matcher(chinese.word(key).replaceAll("''.*?''|`.*?`|mubiao [a-zA-Z ]+", ""))
                            .find(),
                    key);
        }
        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(chinese.bundle().keySet()));
    }

    @Test
    void everyMessageIsToldBySomebody() throws IOException {
        String sources = sources("cli");
        for (String key : words("messages", Locale.ENGLISH).bundle().keySet()) {
            String name = key.replaceFirst("^counted\\.", "").replaceFirst("\\.one$", "");
            assertTrue(sources.contains("\"" + name + "\""), key);
        }
    }

    /** A sentence whose words nobody says would never be found again. */
    @Test
    void everySentenceIsSaidBySomebody() throws IOException {
        String sources = sources("");
        Words english = words("sentences", Locale.ENGLISH);
        for (String key : english.bundle().keySet()) {
            boolean others = key.contains("library.");
            for (String piece : ARGUMENT.split(english.word(key).replace("''", "'"), -1)) {
                String said =
                        piece.replace('"', '\u201c').replaceFirst(":?\\s*$", "").strip();
                // Both ends of it are said by one method, what is between by those that call it.
                said = key.startsWith("within.expected.") ? said.replaceAll("^expected |, found$", "") : said;
                // What to do is said beside the reason, once for many.
                String reason = ADVICE.matcher(said).replaceFirst("");
                Matcher advice = ADVICE.matcher(said);
                boolean together = sources.contains(reason) && (!advice.find() || sources.contains(advice.group(1)));
                assertTrue(others || sources.contains(said) || together, key + ": " + piece);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "this is not a Word document (open it in the program that made it and save it as .docx)"
                        + " | 这不是 Word 文件（请用原来的程序打开，另存为 .docx）",
                "a: b.docx: no such file | a: b.docx: 没有这个文件",
                "more than 50 tables within tables (--limit nesting=N raises this)"
                        + " | 表格嵌套超过 50 层（可用 --limit nesting=N 放宽）",
                "of an earlier run and not of this one: a.json, b.json and 3 more (run.json names all)"
                        + " | 以下文件是以前运行留下的，不是本次结果：a.json, b.json，另有 3 个（全部见 run.json）",
                "it's nobody's {0} sentence | it's nobody's {0} sentence",
                "x: it's nobody's | x: it's nobody's"
            })
    void aSentenceKeepsWhatWasPutIntoIt(String english, String chinese) {
        assertEquals(chinese, Sentences.in(ReportLanguage.ZH, english));
        assertEquals(english, Sentences.in(ReportLanguage.EN, english));
    }

    @Test
    void oneIsNoPlural() {
        assertEquals("1 document", Messages.of(ReportLanguage.EN).counted(1, "document"));
        assertEquals("12345 documents", Messages.of(ReportLanguage.EN).counted(12345, "document"));
        assertEquals("1份文件", Messages.of(ReportLanguage.ZH).counted(1, "document"));
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, ZH",
        "zh_TW, ZH",
        "zh, ZH",
        "C, EN",
        "C.UTF-8, EN",
        "POSIX, EN",
        "tr_TR.UTF-8, EN",
        "en_US, EN"
    })
    void theEnvironmentDecides(String value, ReportLanguage expected) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            assertEquals(expected, ReportLanguage.of(Map.of(name, value), Locale.FRANCE));
        }
    }
}
