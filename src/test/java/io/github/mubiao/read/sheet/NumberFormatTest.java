package io.github.mubiao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells show what LibreOffice, and where the table says so Excel, shows of the same value. */
class NumberFormatTest {

    private static final int DIFFERENT = 3;

    static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/read/number-formats.tsv")).stream()
                .filter(line -> !line.startsWith("# "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shows(String line) {
        String[] fields = line.split("\t", -1);
        NumberFormat format = NumberFormat.of(fields[0], false);
        String value = fields[1];
        String shown = value.startsWith("'") ? format.text(value.substring(1)) : format.number(value);
        assertEquals(fields.length > DIFFERENT ? fields[DIFFERENT] : fields[2], shown.strip());
    }

    /** Builds of values that binary fractions cannot hold. */
    @ParameterizedTest
    @CsvSource({
        "0.80000000000000004,0%,80%",
        "0.30000000000000004,General,0.3",
        "78.250000000000014,General,78.25",
        "1.1500000000000001,0.0,1.2",
        "0.285,0%,29%",
        "123456789012345678,General,1.23456789012346E+17",
        "1E-300,General,1E-300",
        "1E300,0,1"
    })
    void showsNoNoise(String value, String format, String shown) {
        String read = NumberFormat.of(format, false).number(value);
        assertEquals(shown, read.length() > 100 ? read.substring(0, 1) : read);
    }

    @ParameterizedTest
    @CsvSource({
        "1,yyyy-mm-dd,1900-01-01",
        "59,yyyy-mm-dd,1900-02-28",
        "60,yyyy-mm-dd,1900-02-29",
        "61,yyyy-mm-dd,1900-03-01",
        "2958465,yyyy-mm-dd,9999-12-31",
        "2958466,yyyy-mm-dd,2958466",
        "-1,yyyy-mm-dd,-1"
    })
    void countsDays(String value, String format, String shown) {
        assertEquals(shown, NumberFormat.of(format, false).number(value));
    }

    @Test
    void countsDaysFrom1904() {
        NumberFormat format = NumberFormat.of("yyyy-mm-dd", true);
        assertEquals("1904-01-01", format.number("0"));
        assertEquals("2022-12-31", format.number("43464"));
        assertEquals("2022-12-31", format.date("2022-12-31T00:00:00.000"));
        assertEquals("2022-12-31", NumberFormat.of("yyyy-mm-dd", false).date("2022-12-31"));
    }

    /** Codes come from files: none of these takes long, or fails. */
    @ParameterizedTest
    @CsvSource({
        "[",
        "\"",
        "\\",
        "_",
        "*",
        "[$",
        ";;;;;;",
        "[<",
        "[<x]0",
        "[>1E999999999]0",
        "E+",
        "0E",
        "/",
        "?/",
        "0/0"
    })
    void anyCodeShowsSomething(String code) {
        NumberFormat format = NumberFormat.of(code, false);
        for (String value : List.of("0", "-1.5", "1E308", "44926.5")) {
            assertEquals(format.number(value), format.number(value));
        }
        assertEquals(format.text("文"), format.text("文"));
    }
}
