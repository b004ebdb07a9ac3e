package io.github.mubiao.write;

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

/** What changed as rows, one change each. What did not change has no row. */
final class DiffRows implements DiffSink {

    private final Rows rows;

    /** Takes the rows, in order; each a change. */
    interface Rows extends Closeable {
        /** The next row. */
        void row(DiffRow row) throws IOException;

        /** Nothing follows. */
        void end(DiffSummary whole) throws IOException;

        @Override
        default void close() throws IOException {
            // Plain rows hold nothing.
        }
    }

    DiffRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void start(String from, String to) {
        // Each row names its documents.
    }

    @Override
    public void document(DocumentDiff shown, DiffSummary whole) throws IOException {
        if (shown.from() == null || shown.to() == null) {
            rows.row(
                    row(shown, "document").set(DiffColumn.CHANGE, shown.status().label()));
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
                    .set(DiffColumn.CHANGE, project.status().label()));
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
                    .set(DiffColumn.CHANGE, change)
                    .set(DiffColumn.FIELD, "value")
                    .set(DiffColumn.FROM, value(indicator.from()))
                    .set(DiffColumn.TO, value(indicator.to())));
        }
        for (FieldChange change : indicator.changes()) {
            field(row(document, project, indicator), change);
        }
    }

    private static String value(Indicator indicator) {
        return indicator == null ? null : indicator.value();
    }

    private void field(DiffRow row, FieldChange change) throws IOException {
        row.set(DiffColumn.CHANGE, DiffStatus.CHANGED.label()).set(DiffColumn.FIELD, change.field());
        if (change instanceof FieldChange.Amount amount) {
            row.set(
                            DiffColumn.FROM,
                            amount.from() == null ? null : amount.from().toPlainString())
                    .set(DiffColumn.TO, amount.to() == null ? null : amount.to().toPlainString())
                    .set(
                            DiffColumn.UNIT,
                            amount.unit() == null ? null : amount.unit().label())
                    .set(DiffColumn.DIFFERENCE, amount.difference())
                    .set(DiffColumn.PERCENT, amount.percent());
        } else if (change instanceof FieldChange.Words words) {
            row.set(DiffColumn.CHANGE, words.effect().label())
                    .set(DiffColumn.FROM, String.join("\n", words.from()))
                    .set(DiffColumn.TO, String.join("\n", words.to()));
        }
        rows.row(row);
    }

    private static DiffRow row(DocumentDiff document, String level) {
        DocumentHeader known = document.to() == null ? document.from() : document.to();
        Organisation department = known.department();
        return new DiffRow()
                .set(DiffColumn.FROM_DOCUMENT, path(document.from()))
                .set(DiffColumn.TO_DOCUMENT, path(document.to()))
                .set(
                        DiffColumn.FROM_YEAR,
                        document.from() == null ? null : document.from().fiscalYear())
                .set(
                        DiffColumn.TO_YEAR,
                        document.to() == null ? null : document.to().fiscalYear())
                .set(DiffColumn.DEPARTMENT, department == null ? null : department.name())
                .set(DiffColumn.LEVEL, level);
    }

    private static String path(DocumentHeader header) {
        return header == null ? null : header.source().path();
    }

    private static DiffRow row(DocumentDiff document, ProjectDiff project, String level) {
        DiffRow row = row(document, level);
        Project known = project.to() == null ? project.from() : project.to();
        Organisation unit = Sourced.valueOf(known.unit());
        if (project.match() != null) {
            row.set(DiffColumn.MATCHED_BY, project.match().evidence().label())
                    .set(DiffColumn.SIMILARITY, project.match().similarity());
        }
        return row.set(DiffColumn.UNIT_NAME, unit == null ? null : unit.name())
                .set(
                        DiffColumn.FROM_CODE,
                        project.from() == null
                                ? null
                                : Sourced.valueOf(project.from().code()))
                .set(
                        DiffColumn.TO_CODE,
                        project.to() == null
                                ? null
                                : Sourced.valueOf(project.to().code()))
                .set(
                        DiffColumn.FROM_NAME,
                        project.from() == null
                                ? null
                                : Sourced.valueOf(project.from().name()))
                .set(
                        DiffColumn.TO_NAME,
                        project.to() == null
                                ? null
                                : Sourced.valueOf(project.to().name()));
    }

    private static DiffRow row(DocumentDiff document, ProjectDiff project, IndicatorDiff indicator) {
        Indicator known = indicator.to() == null ? indicator.from() : indicator.to();
        return row(document, project, "indicator")
                .set(DiffColumn.LEVEL1, known.level1())
                .set(DiffColumn.LEVEL2, known.level2())
                .set(DiffColumn.LEVEL3, known.level3());
    }
}
