package io.github.mubiao.spark;

import io.github.mubiao.write.Writers;
import io.github.mubiao.write.Writers.TableShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables as Spark knows them: those of the contract, and two more that only this job writes. */
final class TableSchema {

    /** The columns that every table is partitioned by, in this order. */
    static final String YEAR = "fiscal_year";

    static final String REGION = "region";
    static final String DOCUMENT = "document";

    /** What could not be read, or not be held by a column. */
    static final TableShape FAILURES = new TableShape(
            "failures",
            List.of(DOCUMENT, "failure", "kind", "message"),
            List.of("string", "integer", "string", "string"),
            2);

    /**
     * The documents whole, for comparing years, in parts: 0 is what stands before the projects and what
     * tells whether a document changed, then a project each. It is written last, so that a document
     * counts as known only where all its rows are.
     */
    static final TableShape CONTENTS = new TableShape(
            "contents",
            List.of(DOCUMENT, "part", "name", "sha256", "settings", "failed", "content"),
            List.of("string", "integer", "string", "string", "string", "boolean", "string"),
            2);

    private static final Map<String, TableShape> TABLES = tables();

    private static final DataType DECIMAL = DataTypes.createDecimalType(38, 18);

    private TableSchema() {}

    private static Map<String, TableShape> tables() {
        Map<String, TableShape> tables = new LinkedHashMap<>();
        Writers.tables().forEach(table -> tables.put(table.name(), table));
        tables.put(FAILURES.name(), FAILURES);
        tables.put(CONTENTS.name(), CONTENTS);
        return tables;
    }

    /** All tables, in the order in which they are written. */
    static List<TableShape> all() {
        return List.copyOf(TABLES.values());
    }

    /** The place of a table in {@link #all()}. */
    static int index(String table) {
        int index = 0;
        for (String name : TABLES.keySet()) {
            if (name.equals(table)) {
                return index;
            }
            index++;
        }
        throw new IllegalArgumentException("No such table: " + table);
    }

    /** The columns of a table, as files hold them: year and region are those of the folder. */
    static StructType columns(TableShape table) {
        StructType columns = new StructType();
        for (int c = 0; c < table.columns().size(); c++) {
            if (!isOfFolder(table.columns().get(c))) {
                columns = columns.add(table.columns().get(c), type(table.types().get(c)));
            }
        }
        return columns;
    }

    private static boolean isOfFolder(String column) {
        return column.equals(YEAR) || column.equals(REGION);
    }

    /** The columns of a table with those that it is partitioned by. */
    static StructType partitioned(TableShape table) {
        return columns(table).add(YEAR, DataTypes.IntegerType).add(REGION, DataTypes.StringType);
    }

    /** One row of any table: its partition, and of the tables the one it is of. */
    static StructType tagged() {
        StructType tagged = new StructType().add(YEAR, DataTypes.IntegerType).add(REGION, DataTypes.StringType);
        for (TableShape table : TABLES.values()) {
            tagged = tagged.add(table.name(), columns(table));
        }
        return tagged;
    }

    /** A row as {@link #tagged()} has it. */
    static Row tagged(int table, List<Object> values, Integer year, String region) {
        Object[] row = new Object[2 + TABLES.size()];
        row[0] = year;
        row[1] = region;
        row[2 + table] = row(all().get(table), values);
        return RowFactory.create(row);
    }

    /** A row as {@link #columns} has it. */
    static Row row(TableShape table, List<Object> values) {
        List<Object> row = new ArrayList<>(values.size());
        for (int c = 0; c < values.size(); c++) {
            if (!isOfFolder(table.columns().get(c))) {
                row.add(value(values.get(c), table.types().get(c)));
            }
        }
        return RowFactory.create(row.toArray());
    }

    private static Object value(Object value, String type) {
        if (value instanceof Integer number && type.equals("integer")) {
            return number.longValue();
        }
        return value instanceof Integer number && type.equals("number") ? BigDecimal.valueOf(number) : value;
    }

    private static DataType type(String type) {
        return switch (type) {
            case "string" -> DataTypes.StringType;
            case "integer" -> DataTypes.LongType;
            case "number" -> DECIMAL;
            case "boolean" -> DataTypes.BooleanType;
            default -> throw new IllegalArgumentException("No such type: " + type);
        };
    }
}
