package io.github.mubiao.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name a character by its shape hold the characters that were written. */
class ShapesTest {

    @ParameterizedTest
    @CsvSource({
        "\u2E3A, ——",
        "无\u2E3B无, 无———无",
        "\uFB01le o\uFB03ce, file office",
        "\u2F6C录, 目录",
        "\u2ED3期, 长期",
        "（\uFF0D）, （\uFF0D）"
    })
    void asWritten(String shown, String written) throws IOException {
        Sheet sheet = new Sheet(Sheet.A4, List.of(new Sheet.Text(shown, 60, 150, 10)), List.of());
        assertEquals(List.of("p1 " + written), Readings.blocks(OfdDrawing.draw(List.of(sheet))));
    }
}
