package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.TargetKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese numerals, against the cases of two public libraries and against a writer of our own. */
class NumeralsTest {

    @Test
    void readsAllNumeralsOfTheTable() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/values/numerals.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertEquals(126, lines.size());
        for (String line : lines) {
            List<String> cells = List.of(line.split("\t", -1));
            BigDecimal value = Numerals.read(cells.get(0));
            assertNotNull(value, cells.get(0));
            assertEquals(0, value.compareTo(new BigDecimal(cells.get(1))), cells.get(0) + " read as " + value);
        }
    }

    @Test
    void noNumeralIsTakenForWordsOrAUnit() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/values/numerals.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String numeral = line.substring(0, line.indexOf('\t'));
                assertEquals(TargetKind.COMPARISON, TargetParser.parse(numeral).kind(), numeral);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "百", "千", "万", "亿", "三四十", "十几", "三五", "一二三", "百千", "零零", "点五", "五点", "一点", "十十", "百百", "万万", "一般",
                "二零二二", "千万", "一百零", "负", "零百", "一千一千", "一百一千"
            })
    void readsNothingElse(String text) {
        assertNull(Numerals.read(text), text);
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(20221231);
        for (int i = 0; i < 50_000; i++) {
            long number = Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(12)));
            String numeral = NumeralWriter.write(number);
            BigDecimal read = Numerals.read(numeral);
            assertTrue(read != null && read.longValueExact() == number, number + " as " + numeral + " read as " + read);
        }
    }

    @Test
    void agreesWithTheFormalCharacters() {
        assertEquals(Numerals.read("一万二千六百五十三"), Numerals.read("壹万贰仟陆佰伍拾叁"));
        assertEquals(Numerals.read("三亿"), Numerals.read("叁億"));
    }
}
