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
    private static final List<DiffRows.Column> COLUMNS = List.of(
            DiffRows.Column.LEVEL,
            DiffRows.Column.CHANGE,
            DiffRows.Column.DEPARTMENT,
            DiffRows.Column.UNIT_NAME,
            DiffRows.Column.FROM_CODE,
            DiffRows.Column.TO_CODE,
            DiffRows.Column.FROM_NAME,
            DiffRows.Column.TO_NAME,
            DiffRows.Column.LEVEL1,
            DiffRows.Column.LEVEL2,
            DiffRows.Column.LEVEL3,
            DiffRows.Column.FIELD,
            DiffRows.Column.FROM,
            DiffRows.Column.TO,
            DiffRows.Column.UNIT,
            DiffRows.Column.DIFFERENCE,
            DiffRows.Column.PERCENT,
            DiffRows.Column.MATCHED_BY,
            DiffRows.Column.SIMILARITY,
            DiffRows.Column.FROM_YEAR,
            DiffRows.Column.TO_YEAR,
            DiffRows.Column.FROM_DOCUMENT,
            DiffRows.Column.TO_DOCUMENT);

    private final OutputStream out;
    private final Path raw;
    private final Workbook workbook;
    private final SumSheet sums;
    private final PrintSheet sheet;

    /** Begins the workbook, which the stream takes when it is complete; the stream stays open. */
    DiffWorkbook(OutputStream out) throws IOException {
        this.out = out;
        this.raw = Files.createTempFile("mubiao-", ".xlsx");
        this.workbook = new Workbook(Files.newOutputStream(raw), "mubiao", null);
        this.sums = new SumSheet(workbook, WIDTH, WIDTH, WIDTH, WIDTH, WIDTH);
        this.sheet = new PrintSheet(
                workbook, "变化", COLUMNS.stream().map(DiffWorkbook::column).toList(), cut -> {});
    }

    private static PrintSheet.Column column(DiffRows.Column column) {
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
    public void row(DiffRows.Row row) throws IOException {
        List<Object> values = new ArrayList<>();
        boolean money = row.value(DiffRows.Column.UNIT) != null;
        for (DiffRows.Column column : COLUMNS) {
            Object value = row.value(column);
            boolean amount = money && (column == DiffRows.Column.FROM || column == DiffRows.Column.TO);
            values.add(!(value instanceof String text) ? value : amount ? new BigDecimal(text) : shown(column, text));
        }
        sheet.row(values);
    }

    /** Words of data by their Chinese names; what documents say as it is. */
    private static String shown(DiffRows.Column column, String text) {
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
