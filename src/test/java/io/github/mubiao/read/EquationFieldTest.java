package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that show an equation: what Word draws of their code, as text. */
class EquationFieldTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    'eq \\o\\ac(○,1)', ①
                    ' eq \\o\\ac(○, 12) ', ⑫
                    'EQ \\o\\ac(○,0)', (0)
                    'EQ \\o\\ac(○,51)', (51)
                    'EQ \\o\\ac(□,优)', 优
                    'EQ \\o\\ac(○,印)', 印
                    'EQ \\o(○,)', ''
                    'EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zi),字)', 字
                    'EQ \\* jc2\\o\\ad(\\s\\up 9(zi),字)', 字
                    'EQ \\o(\\s\\up 8(上),\\s\\do 8(下))', ^上_下
                    'EQ \\o(>,_)80%', ≥80%
                    'EQ \\f(1,2)', 1/2
                    'EQ \\f(\\f(1,2),3)', (1/2)/3
                    'EQ \\r(3,8)', ³√8
                    'EQ \\r(2)', √2
                    'EQ m\\s\\up 6(2)', m²
                    'EQ CO\\s\\do6(2)', CO₂
                    'EQ \\b\\bc\\((x)', (x)
                    'EQ \\b\\bc\\[(1,2)', (12)
                    'EQ \\a\\al\\co2(1,2,3,4)', 1 2 3 4
                    'EQ \\l(1,2)', '1,2'
                    'EQ \\x\\to(合格)', 合格
                    'EQ \\i(0,1,x)', ∫01x
                    'EQ a\\,b\\\\c', 'a,b\\c'
                    'EQ \\f(1,2', '\\f(1,2'
                    'EQ \\f', '\\f'
                    'EQ \\', '\\'
                    'EQ a)b', a)b
                    EQ, ''
                    'PAGE', ''
                    'SEQ 表', ''
                    'EQUATION 5', ''
                    """)
    void whatItShows(String code, String text) {
        assertEquals(text, EquationField.text(code));
    }

    @Test
    void nestedBeyondReasonItIsShownAsItIsWritten() {
        String code = "\\f(".repeat(100_000) + "1";
        assertEquals(code, EquationField.text("EQ " + code));
    }

    @Test
    void itsBeginningTells() {
        assertTrue(EquationField.mayBe(""));
        assertTrue(EquationField.mayBe(" e"));
        assertTrue(EquationField.mayBe(" eq \\o"));
        assertFalse(EquationField.mayBe(" eqs"));
        assertFalse(EquationField.mayBe(" ".repeat(EquationField.BEGINNING)));
    }
}
