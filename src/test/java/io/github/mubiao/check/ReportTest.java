package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.Location;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Rule RULE = Rules.of("budget-sum");

    private static List<String> arguments(Object... arguments) {
        Report report = new Report(RuleSettings.standard());
        report.add(RULE, "1", Location.ofCell(1, 2, 3), arguments);
        return report.findings().get(0).arguments();
    }

    @Test
    void placesNumbersAndNothing() {
        assertEquals(
                List.of("4", "5", "6", "1000", "", "two lines"),
                arguments(Location.ofCell(4, 5, 6), new BigDecimal("1E+3"), null, "two\nlines"));
    }

    @Test
    void textIsCutBehindTheSixtiethCharacter() {
        assertEquals(List.of("字".repeat(60)), arguments("字".repeat(60)));
        assertEquals(List.of("字".repeat(60) + "…"), arguments("字".repeat(61)));
    }

    /** 𠮷 has two halves. */
    @Test
    void textIsNeverCutWithinACharacter() {
        assertEquals(List.of("字".repeat(59) + "…"), arguments("字".repeat(59) + "𠮷字"));
        assertEquals(List.of("字".repeat(58) + "𠮷…"), arguments("字".repeat(58) + "𠮷字"));
    }
}
