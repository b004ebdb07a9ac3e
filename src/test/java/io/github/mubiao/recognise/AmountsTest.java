package io.github.mubiao.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.MoneyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells state one amount, in a table of 万元; none is better than a wrong one. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "none",
            value = {
                // one figure
                "1,234.56 | 1234.56",
                "1，234.5 | 1234.5",
                "-100 | -100",
                "0 | 0",
                "１００ | 100",
                // with its unit
                "100万元 | 100",
                "100.00 万元 | 100.00",
                "100万 | 100",
                "1.2亿元 | 12000",
                "100元 | 0.01",
                "100千元 | 10",
                "100（万元） | 100",
                "100（元） | 0.01",
                "100（单位：元） | 0.01",
                // with what it is made of
                "50（含上年结转20） | 50",
                "100；其中：中央50 | 100",
                // two figures, or parts of one that nobody can tell
                "\"100\n200\" | none",
                "100 200 | none",
                "1 234.5 | none",
                "\"12345\n.67\" | none",
                "50+20 | none",
                "50-60 | none",
                "50/60 | none",
                "12,34 | none",
                "1.234.5 | none",
                // other money, or no figure alone
                "100美元 | none",
                "100（美元） | none",
                "100（港币） | none",
                "$100 | none",
                "△100 | none",
                "约50 | none",
                "100% | none",
                "1e3 | none",
            })
    void states(String cell, String amount) {
        assertEquals(
                amount,
                Amounts.money(cell)
                        .map(money -> money.in(MoneyUnit.TEN_THOUSAND_YUAN).toPlainString())
                        .orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "none",
            value = {"25% | 25", "25 | 25", "\"2\n5\" | none", "2 5% | none", "25 % | 25", "１０ | 10"})
    void percentages(String cell, String figure) {
        assertEquals(
                figure,
                Amounts.percent(cell).map(percent -> percent.toPlainString()).orElse(null));
    }
}
