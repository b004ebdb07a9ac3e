package io.github.mubiao.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in files that have sheets or pages. */
class LocationTest {

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "16384,XFD"})
    void aSheetNamesItsColumnsByLetters(int column, String letters) {
        assertEquals(letters + 7, Origin.Sheet.ofCell("目标", 7, column).cell(1, 1));
    }

    @Test
    void aCellOfATableIsNamedByItsPlaceInTheSheet() {
        // Rows 4 and 6: row 5 is hidden. Columns B and D: C is hidden.
        Location table = Location.ofTable(2).in(new Origin.Sheet("目标", List.of(4, 6), List.of(2, 4)));
        assertEquals("D6", table.cell(2, 2).cell());
        assertEquals("B6", table.cell(2, 2).inColumn(1).cell());
        assertEquals(
                "sheet 目标, cell D6: table 2, row 2, column 2", table.cell(2, 2).toString());
        assertNull(table.row(1).cell());
        assertEquals("目标", table.row(1).sheet());
        assertNull(table.cell(9, 9).cell());
    }

    @Test
    void aRowHasThePageThatItStandsOn() {
        Location table = Location.ofTable(1).in(new Origin.Pages(List.of(3, 3, 4)));
        assertEquals(3, table.page());
        assertEquals(4, table.row(3).page());
        assertEquals(4, table.cell(3, 2).page());
        assertEquals("page 4, table 1, row 3, column 2", table.cell(3, 2).toString());
    }

    @Test
    void placesAreTheSameByTheirNumbers() {
        assertEquals(Location.ofRow(1, 2), Location.ofRow(1, 2).in(new Origin.Pages(List.of(1, 1))));
    }
}
