package io.github.mubiao.write;

import io.github.mubiao.model.Message;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that people read and print: headings that stay in view and stand on every page, filters, widths by what is in
 * the first rows, long texts on several lines, A4 landscape. Numbers are numbers where a spreadsheet keeps all their
 * digits; texts are texts, never formulas. A table too long for one sheet goes on in the next.
 */
final class PrintSheet implements Closeable {

    /** The digits that a spreadsheet's numbers keep (IEEE 754 double). */
    private static final int EXACT_DIGITS = 15;
    /** The longest text of a cell (Excel specifications and limits). */
    private static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "…";
    /** Widths are by the first rows; all are written together when they are known. */
    private static final int SAMPLE = 200;

    private static final int FLUSH = 1000;
    /** What of a sheet fits on a page of A4 at a size that can be read, in characters. */
    private static final double PAGE = 205;
    /** The least that a column of texts is narrowed to. */
    private static final double NARROW = 14;
    /** The height of a line of text, in points, and the most that a row may have (Excel specifications and limits). */
    private static final double LINE_HEIGHT = 15;

    private static final double HIGHEST = 409;
    static final String HEADING = "DDEBF7";
    private static final String TOTAL = "F2F2F2";
    static final String LINE = "BFBFBF";

    private final Workbook workbook;
    private final String title;
    private final List<Column> columns;
    private final RunFiles.Warnings warnings;
    private final List<List<Object>> sample = new ArrayList<>();
    private double[] widths;
    private Worksheet sheet;
    private int sheets;
    private int rows;
    private int styled;
    private boolean begun;

    /** What a column holds, which decides how it is shown. */
    enum Kind {
        /** Text on as many lines as it needs. */
        TEXT(null),
        /** Text that would be a number: a code of digits stays one when somebody edits it. */
        CODE("@"),
        /** A year. */
        YEAR("0"),
        /** A number of things. */
        COUNT("#,##0"),
        /** Money. */
        AMOUNT("#,##0.00####"),
        /** Any other number. */
        NUMBER(null);

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    /** A column: its heading and what it holds. */
    record Column(String title, Kind kind) {}

    /** Begins a sheet; the warnings are of texts too long for a cell. */
    PrintSheet(Workbook workbook, String title, List<Column> columns, RunFiles.Warnings warnings) {
        this.workbook = workbook;
        this.title = title;
        this.columns = List.copyOf(columns);
        this.warnings = warnings;
        next();
    }

    private void next() {
        sheets++;
        rows = 0;
        styled = 1;
        sheet = workbook.newWorksheet(title + (sheets == 1 ? "" : " (" + sheets + ")"));
    }

    /**
     * The next row.
     *
     * @param values one a column: String, Number or {@code null}
     */
    void row(List<Object> values) throws IOException {
        if (!begun) {
            sample.add(values);
            if (sample.size() == SAMPLE) {
                begin();
            }
            return;
        }
        write(values);
    }

    private void write(List<Object> values) throws IOException {
        if (rows + 2 >= Worksheet.MAX_ROWS) {
            finish();
            next();
            head();
        }
        rows++;
        int lines = 1;
        for (int c = 0; c < values.size(); c++) {
            Object value = values.get(c);
            if (value != null) {
                cell(rows, c, value);
                boolean wraps = columns.get(c).kind() == Kind.TEXT && value instanceof String;
                lines = wraps ? Math.max(lines, lines((String) value, widths[c])) : lines;
            }
        }
        if (lines > 1) {
            sheet.rowHeight(rows, Math.min(HIGHEST, lines * LINE_HEIGHT));
        }
        if (rows % FLUSH == 0) {
            style();
            sheet.flush();
        }
    }

    /** Ends the sheet with rows of totals, which the filter leaves out. */
    void close(List<List<Object>> totals) throws IOException {
        if (!begun) {
            begin();
        }
        int last = rows;
        for (List<Object> total : totals) {
            write(total);
        }
        style();
        for (int row = last + 1; row <= rows; row++) {
            sheet.range(row, 0, row, columns.size() - 1)
                    .style()
                    .bold()
                    .fillColor(TOTAL)
                    .set();
        }
        rows = last;
        finish();
    }

    @Override
    public void close() throws IOException {
        close(List.of());
    }

    private void begin() throws IOException {
        begun = true;
        widths = widths();
        head();
        for (List<Object> values : sample) {
            write(values);
        }
    }

    /** As wide as most values need; where that is more than a page, the widest columns of texts are narrowed. */
    private double[] widths() {
        double[] natural = new double[columns.size()];
        Arrays.setAll(natural, c -> width(columns.get(c).title(), sample, c));
        double[] fitting = natural;
        for (double most = WIDEST; most >= NARROW && Arrays.stream(fitting).sum() > PAGE; most--) {
            fitting = natural.clone();
            for (int c = 0; c < fitting.length; c++) {
                boolean narrowed = columns.get(c).kind() == Kind.TEXT;
                fitting[c] = narrowed ? Math.min(fitting[c], most) : fitting[c];
            }
        }
        return fitting;
    }

    /** Prints a sheet on pages of A4 landscape, as wide as one. */
    static void fitToPage(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void head() {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0, 0);
        fitToPage(sheet);
        sheet.header(title, Position.CENTER);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, widths[c]);
            lines = Math.max(lines, lines(columns.get(c).title(), widths[c] - 3));
            sheet.inlineString(0, c, columns.get(c).title());
        }
        sheet.rowHeight(0, Math.min(HIGHEST, lines * LINE_HEIGHT + 3));
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    /** Styles the rows since the last time, a column at once. */
    private void style() {
        if (styled > rows) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            Kind kind = columns.get(c).kind();
            StyleSetter style = sheet.range(styled, c, rows, c).style();
            style.verticalAlignment("top").borderStyle(BorderStyle.THIN).borderColor(LINE);
            if (kind == Kind.TEXT) {
                style.wrapText(true);
            } else if (kind == Kind.YEAR) {
                style.horizontalAlignment("center");
            }
            if (kind.format != null) {
                style.format(kind.format);
            }
            style.set();
        }
        styled = rows + 1;
    }

    private void finish() throws IOException {
        style();
        sheet.setAutoFilter(0, 0, rows, columns.size() - 1);
        sheet.close();
    }

    private void cell(int row, int column, Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            sheet.inlineString(row, column, number.toPlainString());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, encode(fitting(row, column, value.toString())));
        }
    }

    private String fitting(int row, int column, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        warnings.warn(Message.of("xlsx.text", row + 1, column + 1, text.length(), LONGEST_TEXT)
                .at(sheet.getName())
                .at(WorkbookFile.NAME));
        int end = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static final int NARROWEST = 7;
    /** The most that a column is wide, in characters. */
    static final int WIDEST = 60;

    /** A longer heading stands on several lines. */
    private static final int LONG_HEADING = 14;

    /**
     * Characters that XML does not have are written as {@code _xHHHH_}, and a text that looks like such
     * an escape has its first underscore escaped (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring).
     */
    static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = isEscape(text, i) || !isXml(text, i);
            if (escape && encoded == null) {
                encoded = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (escape) {
                encoded.append(String.format("_x%04X_", (int) c));
            } else if (encoded != null) {
                encoded.append(c);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (text.charAt(at) != '_' || at + 6 >= text.length() || text.charAt(at + 1) != 'x') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return text.charAt(at + 6) == '_';
    }

    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n';
    }

    /** A column's width in characters: wide enough for the heading and most values. */
    static double width(String heading, List<List<Object>> rows, int column) {
        int width = Math.min(LONG_HEADING, cells(heading)) + 3;
        for (List<Object> row : rows) {
            Object value = row.get(column);
            width = Math.max(width, value == null ? 0 : longestLine(value.toString()) + 2);
        }
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** How many lines a text takes in a column, about: fonts differ. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int cells = 0;
            for (int i = 0; i < line.length(); i++) {
                cells += line.charAt(i) >= '\u2E80' ? 2 : 1;
            }
            lines += Math.max(1, (int) Math.ceil(cells / Math.max(1, width - 0.5)));
        }
        return lines;
    }

    private static int longestLine(String text) {
        return Arrays.stream(text.split("\n", -1))
                .mapToInt(PrintSheet::cells)
                .max()
                .orElse(0);
    }

    /** How many cells a fixed-width display takes; Chinese characters take two. */
    private static int cells(String text) {
        int cells = 0;
        for (int i = 0; i < text.length() && cells < WIDEST; i++) {
            cells += text.charAt(i) >= '\u2E80' ? 2 : 1;
        }
        return cells;
    }
}
