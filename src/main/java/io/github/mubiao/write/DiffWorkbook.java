package io.github.mubiao.write;

import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.Effect;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The table of changes as a workbook: a sheet of sums, then the changes, which go on in a further sheet
 * where one is full. Texts of documents are texts, never formulas.
 */
final class DiffWorkbook implements DiffRows.Rows {

    /** The longest text of a cell (Excel specifications and limits). */
    private static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "…";
    private static final String HEADING = "DDEBF7";
    private static final int FLUSH = 1000;
    private static final int WIDTH = 18;

    private final OutputStream out;
    private final Path raw;
    private final Workbook workbook;
    private final Worksheet sums;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    /**
     * Begins the workbook.
     *
     * @param out takes it when it is complete; stays open
     */
    DiffWorkbook(OutputStream out) throws IOException {
        this.out = out;
        this.raw = Files.createTempFile("mubiao-", ".xlsx");
        this.workbook = new Workbook(Files.newOutputStream(raw), "mubiao", null);
        this.sums = workbook.newWorksheet("汇总");
        nextSheet();
    }

    private void nextSheet() throws IOException {
        if (sheet != null) {
            finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? "变化" : "变化 (" + sheets + ")");
        rows = 0;
        sheet.freezePane(0, 1);
        for (DiffColumn column : DiffColumn.values()) {
            int place = columns().indexOf(column);
            sheet.width(place, WIDTH);
            sheet.inlineString(0, place, column.title());
            sheet.style(0, place).bold().fillColor(HEADING).set();
        }
    }

    private static List<DiffColumn> columns() {
        return List.of(DiffColumn.values());
    }

    @Override
    public void row(DiffRow row) throws IOException {
        if (rows + 1 >= Worksheet.MAX_ROWS) {
            nextSheet();
        }
        rows++;
        int place = 0;
        for (DiffColumn column : DiffColumn.values()) {
            cell(place++, row.value(column));
        }
        if (rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (value instanceof String text) {
            sheet.inlineString(rows, column, SheetText.encode(fitting(text)));
            if (text.indexOf('\n') >= 0) {
                sheet.style(rows, column).wrapText(true).set();
            }
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(LONGEST_TEXT - CUT.length() * 2, 0)) + CUT;
    }

    private void finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows, columns().size() - 1);
        sheet.close();
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        finish();
        sums(whole);
        workbook.close();
        TimelessPackage.copy(raw, out);
    }

    private void sums(DiffSummary whole) throws IOException {
        List<Object[]> lines = new ArrayList<>();
        lines.add(new Object[] {"", "有变化", "无变化", "新增", "取消"});
        lines.add(counts("文件", whole::documents));
        lines.add(counts("项目", whole::projects));
        lines.add(counts("指标", whole::indicators));
        lines.add(new Object[] {});
        lines.add(new Object[] {"指标值变化", "项"});
        for (Effect effect : Effect.values()) {
            lines.add(new Object[] {chinese(effect) + "（" + effect.label() + "）", whole.effects(effect)});
        }
        lines.add(new Object[] {});
        lines.add(new Object[] {"预算（" + DiffSummary.BUDGET_UNIT.label() + "）", "原", "新", "增减"});
        BigDecimal difference = whole.budgetTo().subtract(whole.budgetFrom());
        lines.add(new Object[] {"合计", whole.budgetFrom(), whole.budgetTo(), difference});
        lines.add(new Object[] {"未写明金额的项目", whole.withoutAmount()});
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length; column++) {
                sum(row, column, lines.get(row)[column]);
            }
        }
        sums.width(0, WIDTH);
        sums.close();
    }

    /** What the other sheet calls it stands beside, for the filter. */
    private static String chinese(Effect effect) {
        return switch (effect) {
            case TIGHTENED -> "收紧";
            case RELAXED -> "放宽";
            case SAME -> "仅写法不同";
            case SHIFTED -> "另定";
            case QUANTIFIED -> "改为量化";
            case UNQUANTIFIED -> "不再量化";
            case REWORDED -> "改换措辞";
        };
    }

    private static Object[] counts(String name, ToIntFunction<DiffStatus> count) {
        return new Object[] {
            name,
            count.applyAsInt(DiffStatus.CHANGED),
            count.applyAsInt(DiffStatus.UNCHANGED),
            count.applyAsInt(DiffStatus.ADDED),
            count.applyAsInt(DiffStatus.REMOVED)
        };
    }

    private void sum(int row, int column, Object value) {
        if (value instanceof Number number) {
            sums.value(row, column, number);
        } else {
            sums.inlineString(row, column, (String) value);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(raw);
    }
}
