package io.github.mubiao.write;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet with rows of a table under Chinese headings that stay in view, with filters and widths.
 * Numbers are numbers where a spreadsheet keeps all their digits; texts are texts, never formulas.
 */
final class TableSheet implements Closeable {

    /** The digits that a spreadsheet's numbers keep (IEEE 754 double). */
    private static final int EXACT_DIGITS = 15;
    /** The longest text of a cell (Excel specifications and limits). */
    private static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "…";
    /** Widths are by the first rows; all are written together when they are known. */
    private static final int SAMPLE = 200;

    private static final int FLUSH = 1000;

    private final Table table;
    private final Worksheet sheet;
    private final RunFiles.Warnings warnings;
    private final List<List<String>> sample = new ArrayList<>();
    private int rows;

    TableSheet(Workbook workbook, Table table, int number, RunFiles.Warnings warnings) {
        this.table = table;
        this.warnings = warnings;
        this.sheet = workbook.newWorksheet(table.title() + (number == 1 ? "" : " (" + number + ")"));
    }

    /** Whether no further row fits, beside the heading. */
    boolean isFull() {
        return rows + 1 >= Worksheet.MAX_ROWS;
    }

    /** The next row, a text a column. */
    void row(List<String> values) throws IOException {
        rows++;
        if (rows <= SAMPLE) {
            sample.add(values);
            if (rows == SAMPLE) {
                begin();
            }
            return;
        }
        cells(rows, values);
        if (rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (rows < SAMPLE) {
            begin();
        }
        sheet.setAutoFilter(0, 0, rows, table.fields().size() - 1);
        sheet.close();
    }

    private void begin() throws IOException {
        sheet.freezePane(0, 1);
        for (int c = 0; c < table.fields().size(); c++) {
            Table.Field field = table.fields().get(c);
            sheet.width(c, SheetText.width(field.title(), sample, c));
            sheet.inlineString(0, c, field.title());
            sheet.style(0, c).bold().fillColor("DDEBF7").set();
        }
        for (int r = 0; r < sample.size(); r++) {
            cells(r + 1, sample.get(r));
        }
        sheet.flush();
    }

    private void cells(int row, List<String> values) {
        for (int c = 0; c < values.size(); c++) {
            String value = values.get(c);
            if (!value.isEmpty()) {
                cell(row, c, value);
            }
        }
    }

    private void cell(int row, int column, String value) {
        switch (table.fields().get(column).type()) {
            case STRING -> text(row, column, value);
            case INTEGER -> sheet.value(row, column, Long.valueOf(value));
            case NUMBER -> number(row, column, value);
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(value));
        }
    }

    /** A code of digits has the format of texts, so that it stays one when somebody edits it. */
    private void text(int row, int column, String value) {
        sheet.inlineString(row, column, SheetText.encode(fitting(row, column, value)));
        if (table.fields().get(column).name().endsWith("code")) {
            sheet.style(row, column).format("@").set();
        }
        // Without it a second line stands over the row beneath, or above.
        if (value.indexOf('\n') >= 0) {
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private void number(int row, int column, String value) {
        BigDecimal number = new BigDecimal(value);
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            sheet.inlineString(row, column, value);
        } else {
            sheet.value(row, column, number);
        }
    }

    private String fitting(int row, int column, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        warnings.warn(WorkbookFile.NAME + ": " + sheet.getName() + ": row " + (row + 1) + ", column " + (column + 1)
                + ": the text has " + text.length() + " characters, of which a cell can hold " + LONGEST_TEXT
                + "; the rest is left out, and the other formats have it");
        return text.substring(0, text.offsetByCodePoints(LONGEST_TEXT - CUT.length(), 0)) + CUT;
    }
}
