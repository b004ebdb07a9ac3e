package io.github.mubiao.write;

import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Effect;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.dhatim.fastexcel.Workbook;

/**
 * The table of changes as a workbook: a sheet of sums, then the changes, which go on in a further sheet
 * where one is full. Texts of documents are texts, never formulas.
 */
final class DiffWorkbook implements DiffRows.Rows {

    private static final DisplayNames NAMES = DisplayNames.of(Locale.CHINESE);
    private static final int WIDTH = 18;

    /** What people look for first comes first; the files are last. */
    private static final List<DiffColumn> COLUMNS = List.of(
            DiffColumn.LEVEL,
            DiffColumn.CHANGE,
            DiffColumn.DEPARTMENT,
            DiffColumn.UNIT_NAME,
            DiffColumn.FROM_CODE,
            DiffColumn.TO_CODE,
            DiffColumn.FROM_NAME,
            DiffColumn.TO_NAME,
            DiffColumn.LEVEL1,
            DiffColumn.LEVEL2,
            DiffColumn.LEVEL3,
            DiffColumn.FIELD,
            DiffColumn.FROM,
            DiffColumn.TO,
            DiffColumn.UNIT,
            DiffColumn.DIFFERENCE,
            DiffColumn.PERCENT,
            DiffColumn.MATCHED_BY,
            DiffColumn.SIMILARITY,
            DiffColumn.FROM_YEAR,
            DiffColumn.TO_YEAR,
            DiffColumn.FROM_DOCUMENT,
            DiffColumn.TO_DOCUMENT);

    private final OutputStream out;
    private final Path raw;
    private final Workbook workbook;
    private final SumSheet sums;
    private final PrintSheet sheet;

    /**
     * Begins the workbook.
     *
     * @param out takes it when it is complete; stays open
     */
    DiffWorkbook(OutputStream out) throws IOException {
        this.out = out;
        this.raw = Files.createTempFile("mubiao-", ".xlsx");
        this.workbook = new Workbook(Files.newOutputStream(raw), "mubiao", null);
        this.sums = new SumSheet(workbook, WIDTH, WIDTH, WIDTH, WIDTH, WIDTH);
        this.sheet = new PrintSheet(
                workbook, "变化", COLUMNS.stream().map(DiffWorkbook::column).toList(), cut -> {});
    }

    private static PrintSheet.Column column(DiffColumn column) {
        PrintSheet.Kind kind = switch (column) {
            case FROM_CODE, TO_CODE -> PrintSheet.Kind.CODE;
            case FROM_YEAR, TO_YEAR -> PrintSheet.Kind.YEAR;
            case DIFFERENCE -> PrintSheet.Kind.AMOUNT;
            case SIMILARITY, PERCENT -> PrintSheet.Kind.NUMBER;
            default -> PrintSheet.Kind.TEXT;
        };
        return new PrintSheet.Column(column.title(), kind);
    }

    @Override
    public void row(DiffRow row) throws IOException {
        List<Object> values = new ArrayList<>();
        boolean money = row.value(DiffColumn.UNIT) != null;
        for (DiffColumn column : COLUMNS) {
            Object value = row.value(column);
            boolean amount = money && (column == DiffColumn.FROM || column == DiffColumn.TO);
            values.add(!(value instanceof String text) ? value : amount ? new BigDecimal(text) : shown(column, text));
        }
        sheet.row(values);
    }

    /** Words of data by their Chinese names; what documents say as it is. */
    private static String shown(DiffColumn column, String text) {
        return switch (column) {
            case MATCHED_BY -> NAMES.name("matched", text);
            case LEVEL -> NAMES.name("level", text);
            case FIELD -> NAMES.field(text);
            case CHANGE -> NAMES.name("effect", NAMES.name("status", text));
            default -> text;
        };
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        sheet.close();
        sums(whole);
        sums.close();
        workbook.close();
        TimelessPackage.copy(raw, out);
    }

    private void sums(DiffSummary whole) {
        sums.block(
                List.of("", "有变化", "无变化", "新增", "取消"),
                List.of(
                        counts("文件", whole::documents),
                        counts("项目", whole::projects),
                        counts("指标", whole::indicators)));
        List<List<Object>> effects = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            effects.add(List.of(NAMES.name("effect", effect.label()), whole.effects(effect)));
        }
        sums.block(List.of("指标值变化", "项"), effects);
        BigDecimal difference = whole.budgetTo().subtract(whole.budgetFrom());
        sums.block(
                List.of("预算（" + DiffSummary.BUDGET_UNIT.label() + "）", "原", "新", "增减"),
                List.of(
                        List.of("合计", whole.budgetFrom(), whole.budgetTo(), difference),
                        List.of("未写明金额的项目", whole.withoutAmount())));
    }

    private static List<Object> counts(String name, ToIntFunction<DiffStatus> count) {
        return List.of(
                name,
                count.applyAsInt(DiffStatus.CHANGED),
                count.applyAsInt(DiffStatus.UNCHANGED),
                count.applyAsInt(DiffStatus.ADDED),
                count.applyAsInt(DiffStatus.REMOVED));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(raw);
    }
}
