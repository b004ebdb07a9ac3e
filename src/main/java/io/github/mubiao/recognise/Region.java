package io.github.mubiao.recognise;

/** Labels over rows, which say what each row below them is: indicators, a list of projects, or a turned table. */
sealed interface Region permits IndicatorRegion, ProjectList, TransposedTable {

    /** The kind of the rows of labels. */
    RowKind head();

    /** The last row of labels, from 1; 0 where they stand in an earlier table. */
    int lastRow();

    /** What a row below the labels is; {@code null} where the region ends above it. */
    RowKind kindOf(Row row);

    /** Another table with its columns below the labels; {@code null} where they cannot be. */
    default LabelledGrid fit(LabelledGrid other) {
        return null;
    }

    /** The number of a row below the labels, where they count the rows; 0 for none. */
    default int ordinal(Row row) {
        return 0;
    }

    /**
     * Whether a row belongs below the labels beyond doubt.
     *
     * @param last the last number of a row so far; 0 for none
     */
    default boolean isCertain(Row row, int last) {
        return false;
    }

    /** The same over the rows of the next table. */
    default Region carried() {
        return this;
    }
}
