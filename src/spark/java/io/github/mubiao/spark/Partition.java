package io.github.mubiao.spark;

import org.apache.hadoop.fs.Path;

/**
 * Where the rows of a document are.
 *
 * @param year the fiscal year; {@code null} where unknown
 * @param region the region; {@code null} where unknown
 */
record Partition(Integer year, String region) {

    /** What Hive, Spark and DuckDB call the folder of rows without value. */
    private static final String NONE = "__HIVE_DEFAULT_PARTITION__";

    /** Its folder of a table. */
    Path folder(Path table) {
        return new Path(
                table,
                TableSchema.YEAR + "=" + (year == null ? NONE : year) + "/" + TableSchema.REGION + "="
                        + (region == null ? NONE : region));
    }
}
