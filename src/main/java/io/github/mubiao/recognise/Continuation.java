package io.github.mubiao.recognise;

import java.util.stream.IntStream;

/**
 * Whether a table goes on with what the tables above it leave open.
 *
 * @param lines the lines between the tables
 * @param open the block whose rows stand above; {@code null} for none
 * @param region the labels below which its last row stands; {@code null} for none
 * @param ordinal the number of the last row of a list that counts its rows; 0 for none
 * @param texts the texts of the document
 */
record Continuation(LinesAbove lines, OpenBlock open, Region region, int ordinal, FormContext texts) {

    private static final int FIRST_ROWS = 4;

    /** Whether the first rows of a table go on below the labels of the table above it, and nothing stands between. */
    boolean goesOn(LabelledGrid grid, TableClass table) {
        if (lines.hasProse()) {
            return false;
        }
        if (region instanceof ProjectList list) {
            return !lines.hasText() && list.goesOn(Row.of(grid, 1), ordinal);
        }
        boolean sameTitle = open != null
                && open.hasHeader()
                && open.isTitled(lines.title())
                && table.heads().isEmpty();
        if (lines.title() != null && !sameTitle) {
            return false;
        }
        if (region instanceof TransposedTable turned) {
            return lines.title() == null && turned.goesOn(Row.of(grid, 1));
        }
        return region instanceof IndicatorRegion indicators
                && table.other() == null
                && indicators.header().fits(grid)
                && goesOn(indicators, grid, table);
    }

    private boolean goesOn(IndicatorRegion indicators, LabelledGrid grid, TableClass table) {
        int rows = 0;
        int proofs = 0;
        for (int number = 1; number <= grid.rows() && rows < FIRST_ROWS; number++) {
            Row row = Row.of(grid, number);
            IndicatorHeader head = table.headAt(number).orElse(null);
            if (head != null || isHead(row)) {
                return head != null && head.repeats(indicators.header());
            }
            if (row.isBlank() || texts.isTotal(row)) {
                continue;
            }
            if (!indicators.mayGoOn(row)) {
                break;
            }
            rows++;
            proofs += indicators.goesOn(row) ? 1 : 0;
        }
        return proofs * 2 >= Math.max(rows, 1);
    }

    /** Whether a row consists of labels: at least two known ones and no other text. */
    private boolean isHead(Row row) {
        return row.filled().size() > 1
                && row.filled().stream()
                        .allMatch(cell ->
                                texts.isLabelLike(cell) && !texts.levels().isLevel(cell));
    }

    /** The table with its columns below the open labels where it goes on with their rows so alone, beyond doubt; else itself. */
    LabelledGrid fitted(LabelledGrid grid) {
        if (region == null || grid.grid().within() > 0 || !lines.isBetweenPages()) {
            return grid;
        }
        LabelledGrid fitted = region.fit(grid);
        boolean more = fitted != null
                && IntStream.rangeClosed(1, Math.min(FIRST_ROWS, fitted.rows()))
                        .anyMatch(row -> region.isCertain(Row.of(fitted, row), ordinal))
                && !goesOn(grid, TableClassifier.classify(grid, null))
                && goesOn(fitted, TableClassifier.classify(fitted, null));
        return more ? fitted : grid;
    }

    /** Whether nothing stands between a table and the form above it, whose columns it has or to which it proves to belong. */
    boolean isJustBelow(LabelledGrid grid, boolean proven) {
        return open != null
                && open.isForm()
                && !open.rows().isEmpty()
                && !lines.hasText()
                && !lines.beginsForm()
                && (lines.headsPart() || proven || open.lastGrid().columns() == grid.columns());
    }

    /** Whether a table stands in a cell of the open form. */
    boolean isWithin(LabelledGrid grid) {
        int within = grid.grid().within();
        return within > 0
                && open != null
                && !open.rows().isEmpty()
                && open.lastGrid().number() == within;
    }

    /** Whether indicators without levels, as any list of tasks has them, are a form's: one is open just above, or a line names it. */
    boolean isAnnounced() {
        boolean below = open != null && open.hasHeader() && !open.hasIndicators() && !lines.hasProse();
        return below || lines.beginsForm() || lines.headsPart() || lines.hasGoals();
    }

    /**
     * Whether a table may be more of the indicators above it: it has their columns and no labels of its own and stands just
     * below them, or its first rows are indicators of theirs whatever stands between, or its levels begin anew below a text.
     */
    boolean isBelowIndicators(LabelledGrid grid, TableClass table) {
        boolean list = region instanceof ProjectList && lines.isBetweenPages();
        return beginsAnew(table)
                || (list && region.fit(grid) != null)
                || (region instanceof IndicatorRegion indicators
                        && indicators.header().fits(grid)
                        && (lines.isBetweenPages() || goesOn(indicators, grid, table)));
    }

    /**
     * Whether a text that is no part of a form stands between the indicators of a project and these, whose levels begin anew:
     * nothing says whose they are.
     */
    boolean beginsAnew(TableClass table) {
        return table.kind() == TableKind.INDICATORS
                && lines.hasProse()
                && !lines.headsPart()
                && !lines.hasGoals()
                && !lines.countsProjects()
                && !lines.beginsForm()
                && open != null
                && open.mayBeRepeated()
                && open.hasHeader()
                && table.heads().values().stream().noneMatch(open::mayGoOnBelow);
    }
}
