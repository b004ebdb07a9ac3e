package io.github.mubiao.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of sums (汇总): blocks of figures below each other, each with a row of headings. */
final class SumSheet {

    private static final String TITLE = "汇总";

    private final Worksheet sheet;
    private final int columns;
    private int row;

    /**
     * Begins the sheet, which is the next of the workbook; its rows may be written when other sheets are complete.
     *
     * @param widths the width of each column, in characters
     */
    SumSheet(Workbook workbook, double... widths) {
        this.sheet = workbook.newWorksheet(TITLE);
        this.columns = widths.length;
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, widths[c]);
        }
        PrintSheet.fitToPage(sheet);
    }

    /** The next block, one empty row below the last; a value is String, Number or {@code null}. */
    void block(List<String> headings, List<List<Object>> rows) {
        for (int c = 0; c < headings.size(); c++) {
            sheet.inlineString(row, c, headings.get(c));
        }
        sheet.range(row, 0, row, headings.size() - 1)
                .style()
                .bold()
                .fillColor(PrintSheet.HEADING)
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .borderColor(PrintSheet.LINE)
                .set();
        for (List<Object> values : rows) {
            row++;
            for (int c = 0; c < values.size(); c++) {
                cell(c, values.get(c));
            }
        }
        row += 2;
    }

    private void cell(int column, Object value) {
        var style = sheet.style(row, column)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(PrintSheet.LINE);
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            style.format("#,##0.00####").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            style.format("#,##0").set();
        } else {
            if (value != null) {
                sheet.inlineString(row, column, PrintSheet.encode((String) value));
            }
            style.wrapText(column == columns - 1).set();
        }
    }

    void close() throws IOException {
        sheet.close();
    }
}
