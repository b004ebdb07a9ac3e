package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.options.ReportLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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

    private static MessageCatalog words(String name, Locale locale) {
        return new MessageCatalog("io.github.mubiao." + name, locale);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
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
        MessageCatalog english = words(name, Locale.ENGLISH);
        var chinese =
                (java.util.PropertyResourceBundle) words(name, Locale.CHINESE).bundle();
        for (String key : english.bundle().keySet()) {
            Object word = chinese.handleGetObject(key);
            assertTrue(word != null, key);
            boolean fewer = key.equals("explain.reading");
            assertTrue(fewer || arguments(english.word(key)).equals(arguments(word.toString())), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli.messages", "model.messages", "read.refusals"})
    void bothLanguagesSayTheSame(String name) {
        MessageCatalog english = words(name, Locale.ENGLISH);
        MessageCatalog chinese = words(name, Locale.CHINESE);
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

    /** A key that no code names is a message that was forgotten when its code went. */
    @ParameterizedTest
    @CsvSource({"cli.messages, cli", "model.messages, ."})
    void everyMessageHasItsPlaceInTheCode(String name, String folder) throws IOException {
        String sources = sources(SOURCES.resolve(folder));
        for (String key : words(name, Locale.ENGLISH).bundle().keySet()) {
            String said = key.replaceFirst("^counted\\.", "").replaceFirst("\\.one$", "");
            // The kinds of JSON values are joined to their group.
            String joined = said.replaceFirst("^(thing|expected)\\.", "");
            assertTrue(sources.contains('"' + said + '"') || sources.contains('"' + joined + '"'), key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b.docx | no-file | a: b.docx: no such file | a: b.docx: 没有这个文件",
                "out | system.denied | out: permission denied | out: 没有权限",
                "it's {0} | cannot-be-read | it's {0}: cannot be read | it's {0}: 无法读取"
            })
    void aMessageIsShownInEitherLanguageAtItsPlace(String place, String key, String english, String chinese) {
        Message message = Message.of(key).at(place);
        assertEquals(chinese, message.text(Locale.CHINESE));
        assertEquals(english, message.text(Locale.FRENCH));
        assertEquals(english, message.toString());
    }

    @Test
    void aFindingOfAnUnreadFileSaysItsReasonInEitherLanguage() {
        Finding finding = Finding.unreadable(Message.of("archive.depth", 3));
        assertEquals(
                "The file could not be read: archives in archives are read to a depth of 3",
                finding.message(Locale.ENGLISH));
        assertEquals("文件无法读取：压缩包中的压缩包最多读取3层", finding.message(Locale.CHINESE));
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
