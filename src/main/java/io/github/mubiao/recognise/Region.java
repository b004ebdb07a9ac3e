package io.github.mubiao.recognise;

/** Labels over rows, which say what each row below them is: indicators, a list of projects, or a turned table. */
sealed interface Region permits IndicatorRegion, ProjectList, TransposedTable {

    /** The kind of the rows of labels. */
    RowKind head();

    /** The last row of labels, from 1; 0 where they stand in an earlier table. */
    int lastRow();

    /** What a row below the labels is; {@code null} where the region ends above it. */
    RowKind kindOf(Row row);

    /** The same over the rows of the next table. */
    default Region carried() {
        return this;
    }
}
