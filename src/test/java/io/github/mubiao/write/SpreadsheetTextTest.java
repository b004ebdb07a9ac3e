package io.github.mubiao.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would change when a CSV file is opened by a double click. */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-5",
                "1/2",
                "2022-12",
                "2023.07-2024.01",
                "12月31日",
                "2022年12月",
                "10:30",
                "0012",
                "130209220004831000017",
                "1E5",
                "MAR1",
                "1-Sept",
                "80%",
                "1,900.50",
                "(3)",
                "-5",
                "２０２３",
                "TRUE",
                "￥300"
            })
    void isAFormulaThatGivesTheText(String text) {
        assertEquals("=\"" + text + "\"", SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥80%",
                "80人",
                "13020922P00048310001T",
                "10～15天",
                "B4",
                "samples/a-2022.docx",
                "",
                "-",
                "1900元",
                "完成"
            })
    void staysAsItIs(String text) {
        assertEquals(text, SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "-说明", "＝1", "+\"x\"", "=\"3-5\""})
    void hasAnApostropheWhereItWouldRun(String text) {
        assertEquals("'" + text, SpreadsheetText.of(text));
    }
}
