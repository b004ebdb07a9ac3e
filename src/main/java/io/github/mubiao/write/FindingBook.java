package io.github.mubiao.write;

import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;

/** A workbook of findings for people: a sheet of numbers by rule, then a row a finding, all in Chinese. */
public final class FindingBook implements Closeable {

    private static final DisplayNames NAMES = DisplayNames.of(Locale.CHINESE);
    private static final List<PrintSheet.Column> COLUMNS = List.of(
            new PrintSheet.Column("严重程度", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("规则", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("单位", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("项目编码", PrintSheet.Kind.CODE),
            new PrintSheet.Column("项目名称", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("问题说明", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("位置", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("文件", PrintSheet.Kind.TEXT),
            new PrintSheet.Column("规则编号", PrintSheet.Kind.TEXT));

    private final OutputStream out;
    private final UnaryOperator<String> why;
    private final Path raw;
    private final Workbook workbook;
    private final SumSheet sums;
    private final PrintSheet rows;
    private final FindingSums counts = new FindingSums();

    /**
     * What a finding's project is called.
     *
     * @param unit the unit; {@code null} where the form names none
     * @param code the project's code; {@code null} where the form has none
     * @param name the project's name; {@code null} where the form has none
     */
    public record ProjectNames(String unit, String code, String name) {}

    FindingBook(OutputStream out, UnaryOperator<String> why, RunFiles.Warnings warnings) throws IOException {
        this.out = out;
        this.why = why;
        this.raw = Files.createTempFile("mubiao-", ".xlsx");
        this.workbook = new Workbook(Files.newOutputStream(raw), "mubiao", null);
        this.sums = new SumSheet(workbook, 36, 12, 12, 12, 80);
        this.rows = new PrintSheet(workbook, "问题", COLUMNS, warnings);
    }

    /**
     * Adds a finding.
     *
     * @param document the file
     * @param project its project; {@code null} where it is of the whole document
     * @param message what was found, in Chinese
     * @throws IOException if the workbook cannot be written
     */
    public void add(String document, ProjectNames project, Finding finding, String message) throws IOException {
        counts.add(finding.severity(), finding.rule(), document);
        rows.row(Arrays.asList(
                NAMES.severity(finding.severity()),
                NAMES.rule(finding.rule()),
                project == null ? null : project.unit(),
                project == null ? null : project.code(),
                project == null ? null : project.name(),
                message,
                finding.location() == null ? null : NAMES.place(finding.location()),
                document,
                finding.rule()));
    }

    /**
     * Writes the workbook.
     *
     * @throws IOException if the stream fails
     */
    public void finish() throws IOException {
        rows.close();
        counts.writeSeverities(sums);
        counts.write(sums, why);
        sums.close();
        workbook.close();
        TimelessPackage.copy(raw, out);
    }

    /** Gives up what is left; without {@link #finish} there is no workbook. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(raw);
    }
}
