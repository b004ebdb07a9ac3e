package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What changed as rows, one change each. What did not change has no row. */
record DiffRows(Rows rows) implements DiffSink {

    /** Takes the rows, in order; each a change. */
    interface Rows extends Closeable {
        /** The next row. */
        void row(Row row) throws IOException;

        /** Nothing follows. */
        void end(DiffSummary whole) throws IOException;

        @Override
        default void close() throws IOException {
            // Plain rows hold nothing.
        }
    }

    @Override
    public void start(String from, String to) {
        // Each row names its documents.
    }

    @Override
    public void document(DocumentDiff shown, DiffSummary whole) throws IOException {
        if (shown.from() == null || shown.to() == null) {
            rows.row(row(shown, "document").set(Column.CHANGE, shown.status().label()));
        }
        for (FieldChange change : shown.changes()) {
            field(row(shown, "document"), change);
        }
        for (ProjectDiff project : shown.projects()) {
            project(shown, project);
        }
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        rows.end(whole);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void project(DocumentDiff document, ProjectDiff project) throws IOException {
        if (project.match() == null) {
            rows.row(row(document, project, "project")
                    .set(Column.CHANGE, project.status().label()));
            return;
        }
        for (FieldChange change : project.changes()) {
            field(row(document, project, "project"), change);
        }
        for (IndicatorDiff indicator : project.indicators()) {
            indicator(document, project, indicator);
        }
    }

    private void indicator(DocumentDiff document, ProjectDiff project, IndicatorDiff indicator) throws IOException {
        if (indicator.match() == null || indicator.effect() != null) {
            String change = indicator.match() == null
                    ? indicator.status().label()
                    : indicator.effect().label();
            rows.row(row(document, project, indicator)
                    .set(Column.CHANGE, change)
                    .set(Column.FIELD, "value")
                    .set(Column.FROM, value(indicator.from()))
                    .set(Column.TO, value(indicator.to())));
        }
        for (FieldChange change : indicator.changes()) {
            field(row(document, project, indicator), change);
        }
    }

    private static String value(Indicator indicator) {
        return indicator == null ? null : indicator.value();
    }

    private void field(Row row, FieldChange change) throws IOException {
        row.set(Column.CHANGE, DiffStatus.CHANGED.label()).set(Column.FIELD, change.field());
        if (change instanceof FieldChange.Amount amount) {
            row.set(Column.FROM, plain(amount.from()))
                    .set(Column.TO, plain(amount.to()))
                    .set(
                            Column.UNIT,
                            amount.unit() == null ? null : amount.unit().label())
                    .set(Column.DIFFERENCE, amount.difference())
                    .set(Column.PERCENT, amount.percent());
        } else if (change instanceof FieldChange.Words words) {
            row.set(Column.CHANGE, words.effect().label())
                    .set(Column.FROM, String.join("\n", words.from()))
                    .set(Column.TO, String.join("\n", words.to()));
        }
        rows.row(row);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Integer year(DocumentHeader header) {
        return header == null ? null : header.fiscalYear();
    }

    private static Row row(DocumentDiff document, String level) {
        DocumentHeader known = document.to() == null ? document.from() : document.to();
        Organisation department = known.department();
        return new Row()
                .set(Column.FROM_DOCUMENT, path(document.from()))
                .set(Column.TO_DOCUMENT, path(document.to()))
                .set(Column.FROM_YEAR, year(document.from()))
                .set(Column.TO_YEAR, year(document.to()))
                .set(Column.DEPARTMENT, department == null ? null : department.name())
                .set(Column.LEVEL, level);
    }

    private static String path(DocumentHeader header) {
        return header == null ? null : header.source().path();
    }

    private static Row row(DocumentDiff document, ProjectDiff project, String level) {
        Row row = row(document, level);
        Project known = project.to() == null ? project.from() : project.to();
        Organisation unit = Sourced.valueOf(known.unit());
        if (project.match() != null) {
            row.set(Column.MATCHED_BY, project.match().evidence().label())
                    .set(Column.SIMILARITY, project.match().similarity());
        }
        return row.set(Column.UNIT_NAME, unit == null ? null : unit.name())
                .set(Column.FROM_CODE, text(project.from(), Project::code))
                .set(Column.TO_CODE, text(project.to(), Project::code))
                .set(Column.FROM_NAME, text(project.from(), Project::name))
                .set(Column.TO_NAME, text(project.to(), Project::name));
    }

    private static String text(Project project, Function<Project, Sourced<String>> field) {
        return project == null ? null : Sourced.valueOf(field.apply(project));
    }

    private static Row row(DocumentDiff document, ProjectDiff project, IndicatorDiff indicator) {
        Indicator known = indicator.to() == null ? indicator.from() : indicator.to();
        return row(document, project, "indicator")
                .set(Column.LEVEL1, known.level1())
                .set(Column.LEVEL2, known.level2())
                .set(Column.LEVEL3, known.level3());
    }

    /** One change on its way into a table. */
    static final class Row {

        private final Map<Column, Object> values = new EnumMap<>(Column.class);

        /** Sets a value: text, Integer or BigDecimal; {@code null} and the empty text are no value. */
        Row set(Column column, Object value) {
            if (value == null || value.equals("")) {
                values.remove(column);
            } else {
                values.put(column, value);
            }
            return this;
        }

        /** The value; {@code null} where there is none. */
        Object value(Column column) {
            return values.get(column);
        }
    }

    /** The columns of the table of changes. */
    enum Column {
        FROM_DOCUMENT("原文件", false),
        TO_DOCUMENT("新文件", false),
        FROM_YEAR("原年度", true),
        TO_YEAR("新年度", true),
        DEPARTMENT("部门", false),
        UNIT_NAME("预算单位", false),
        FROM_CODE("原项目编码", false),
        TO_CODE("新项目编码", false),
        FROM_NAME("原项目名称", false),
        TO_NAME("新项目名称", false),
        MATCHED_BY("匹配依据", false),
        SIMILARITY("相似度", true),
        LEVEL("层次", false),
        LEVEL1("一级指标", false),
        LEVEL2("二级指标", false),
        LEVEL3("三级指标", false),
        FIELD("栏目", false),
        CHANGE("变化", false),
        FROM("原值", false),
        TO("新值", false),
        UNIT("金额单位", false),
        DIFFERENCE("增减额", true),
        PERCENT("增减（%）", true);

        private final String title;
        private final boolean number;

        Column(String title, boolean number) {
            this.title = title;
            this.number = number;
        }

        /** What people call the column. */
        String title() {
            return title;
        }

        /** What programs call the column. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it holds, as Table Schema calls it. */
        String type() {
            boolean year = this == FROM_YEAR || this == TO_YEAR;
            return year ? "integer" : number ? "number" : "string";
        }
    }

    /** The table of changes as CSV (RFC 4180, UTF-8, header row). */
    static final class Csv implements Rows {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private final CsvWriter csv;
        private final boolean spreadsheets;

        /**
         * Writes the header row; the stream stays open.
         *
         * @param spreadsheets whether spreadsheets are to know the encoding and to run no cell
         */
        Csv(OutputStream out, boolean spreadsheets) throws IOException {
            this.spreadsheets = spreadsheets;
            if (spreadsheets) {
                out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
            }
            csv = CsvRows.writer(out);
            csv.writeRecord(Arrays.stream(Column.values()).map(Column::label).toList());
        }

        @Override
        public void row(Row row) {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> text(row.value(column)))
                    .toList());
        }

        private String text(Object value) {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            if (spreadsheets && value instanceof String text) {
                return SpreadsheetText.of(text);
            }
            return value == null ? null : value.toString();
        }

        @Override
        public void end(DiffSummary whole) throws IOException {
            csv.flush();
        }
    }
}
