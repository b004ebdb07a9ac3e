package io.github.mubiao.spark;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.Writers;
import io.github.mubiao.write.Writers.TableShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Compares the two documents of a pair where a task runs, and gives a row for each change. */
final class PairComparer implements FlatMapGroupsFunction<Integer, Row, Row> {

    private static final long serialVersionUID = 1;

    private static final TableShape CHANGES = Writers.changes();

    private final double similarity;

    PairComparer(double similarity) {
        this.similarity = similarity;
    }

    /** The number of the pair, that of the change in it, and what {@code diff -f csv} says of the change. */
    static StructType columns() {
        StructType columns =
                new StructType().add("pair", DataTypes.IntegerType).add("change_number", DataTypes.IntegerType);
        for (StructField field : TableSchema.columns(CHANGES).fields()) {
            columns = columns.add(field);
        }
        return columns;
    }

    /** The rows of a pair; its parts come in any order. */
    @Override
    public Iterator<Row> call(Integer pair, Iterator<Row> parts) throws IOException {
        Parts older = new Parts();
        Parts newer = new Parts();
        Match match = null;
        while (parts.hasNext()) {
            Row part = parts.next();
            match = Side.match(part);
            Parts side = part.<Boolean>getAs("older") ? older : newer;
            side.add(part.<Long>getAs("part"), part.getAs("content"));
        }
        YearDiff diff = new YearDiff(new DiffOptions(similarity, List.of()));
        return rows(pair, diff.pair(older.document(), newer.document(), match)).iterator();
    }

    private static List<Row> rows(int pair, DocumentDiff diff) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (DiffSink sink = Writers.diffRows((table, values) -> {
            Row change = TableSchema.row(CHANGES, values);
            Object[] row = new Object[change.length() + 2];
            row[0] = pair;
            row[1] = rows.size() + 1;
            for (int c = 0; c < change.length(); c++) {
                row[c + 2] = change.get(c);
            }
            rows.add(RowFactory.create(row));
        })) {
            sink.document(diff, DiffSummary.of(diff));
        }
        return rows;
    }

    /** One document of the pair. */
    private static final class Parts {

        private final TreeMap<Long, Project> projects = new TreeMap<>();
        private DocumentHeader header;

        void add(long part, String content) throws IOException {
            if (part == 0) {
                header = ContentJson.header(content);
            } else {
                projects.put(part, ContentJson.project(content));
            }
        }

        /** The document without findings, which no comparison looks at; {@code null} where there is none. */
        BudgetDocument document() {
            return header == null ? null : new BudgetDocument(header, List.copyOf(projects.values()), List.of());
        }
    }
}
