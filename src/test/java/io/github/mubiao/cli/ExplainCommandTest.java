package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The {@code explain} command, as a user or another program runs it. */
class ExplainCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(InputStream in, String... arguments) {
        return Main.run(
                arguments,
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersOneLineForEachLine() throws IOException {
        byte[] lines = "≥80%\r\n\n3000人次以上\n12月底前".getBytes(StandardCharsets.UTF_8);
        assertEquals(0, run(new ByteArrayInputStream(lines), "explain", "--json", "-"));
        List<String> answers = output().lines().toList();
        assertEquals(4, answers.size());
        JsonNode first = new ObjectMapper().readTree(answers.get(0));
        assertEquals("≥80%", first.get("value").textValue());
        assertEquals(
                "{\"kind\":\"comparison\",\"comparator\":\">=\",\"value\":80,\"unit\":\"%\"}",
                first.get("target").toString());
        assertEquals("comparison", first.get("rule").textValue());
        assertEquals(
                "missing",
                new ObjectMapper().readTree(answers.get(1)).at("/target/kind").textValue());
    }

    /** A value may begin with a minus sign, before and behind options; a mistyped option is no value. */
    @Test
    void aValueMayBeginLikeAnOption() throws IOException {
        assertEquals(0, run(InputStream.nullInputStream(), "explain", "-5%", "--json", "-3.5"));
        List<String> answers = output().lines().toList();
        assertEquals(2, answers.size(), output());
        assertEquals(
                -5,
                new ObjectMapper().readTree(answers.get(0)).at("/target/value").intValue());
        assertEquals(
                "-3.5", new ObjectMapper().readTree(answers.get(1)).get("value").textValue());
        assertEquals(2, run(InputStream.nullInputStream(), "explain", "--jsn", "5"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Unknown option: '--jsn'"));
        out.reset();
        assertEquals(0, run(InputStream.nullInputStream(), "explain", "--json", "--", "-A级"));
        assertEquals("-A级", new ObjectMapper().readTree(output()).get("value").textValue());
    }

    @Test
    void answersALineBeforeTheNextOneComes() {
        byte[] lines = "≥80%\n≥90%\n".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new InputStream() {
            private int next;

            @Override
            public int read() {
                if (next == lines.length / 2) {
                    assertEquals(1, output().lines().count(), "answered before the second line is read");
                }
                return next < lines.length ? lines[next++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int value = read();
                if (value < 0) {
                    return -1;
                }
                buffer[offset] = (byte) value;
                return 1;
            }
        };
        assertEquals(0, run(slow, "explain", "--json", "-"));
        assertEquals(2, output().lines().count());
    }

    @Test
    void showsPeopleTokensAndRule() {
        assertEquals(0, run(InputStream.nullInputStream(), "explain", "3000人次以上"));
        assertTrue(output().contains("number    3000  [0-4]"), output());
        assertTrue(output().contains("sign      以上  [6-8]"), output());
        assertTrue(output().contains("rule      comparison"), output());
    }

    /** Every way to read a value, by the cases of the specification, and no word of English about it. */
    @Test
    void speaksChineseWhereTheReaderDoes() throws IOException {
        StringBuilder values = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/values"))) {
            for (Path file : files.sorted().toList()) {
                Pattern.compile("(?m)^- text: \"(.*\\p{IsHan}.*)\"$")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(text -> values.append(text.group(1)).append('\n'));
            }
        }
        CommandRun run = CommandRun.chineseWithInput(values.toString(), "explain", "-");
        List<String> lines =
                run.out().lines().filter(line -> line.startsWith("  ")).toList();
        assertTrue(lines.size() > 5000, lines.size() + " lines");
        for (String line : lines) {
            assertTrue(line.matches("  \\p{IsHan}+ .*"), line);
            if (line.matches("  (规则|未采用) .*")) {
                assertTrue(line.matches("  \\p{IsHan}+ +[a-z-]+: .*\\p{IsHan}.*"), line);
            }
        }
        assertTrue(run.out().contains("  读作      比较 {\"kind\":\"comparison\""), lines.get(5));
        assertTrue(CommandRun.chinese("explain", "--unit", "元", "80%").out().contains("矛盾      指标值与单位栏不一致: "));
    }

    @Test
    void takesTheOtherCells() {
        run(InputStream.nullInputStream(), "explain", "--json", "--sign", "≥", "--unit", "万元", "3584");
        assertTrue(output().contains("\"baseValue\":35840000"), output());
    }

    @Test
    void wantsAValue() {
        assertEquals(2, run(InputStream.nullInputStream(), "explain"));
        assertEquals("", output());
    }
}
