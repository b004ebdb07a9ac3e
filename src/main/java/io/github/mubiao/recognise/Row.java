package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a grid.
 *
 * @param grid the grid
 * @param number the row, from 1
 * @param cells the cells that start in this row, in column order
 * @param filled those of them that hold text
 */
record Row(LabelledGrid grid, int number, List<LabelledCell> cells, List<LabelledCell> filled) {

    /** What numbers columns of words, before the figures that number those of figures. */
    private static final String STEMS = "甲乙丙丁戊己庚辛";

    private static final Pattern BRACKETED = Pattern.compile("\\(\\d{1,2}\\)");
    private static final String LETTERS = "ABCDEFGH";

    /** Fewer numbers may say something. */
    private static final int LEAST_NUMBERED = 3;

    static Row of(LabelledGrid grid, int number) {
        return grid.rowOf(number);
    }

    /** The row below, which the table has. */
    Row next() {
        return grid.rowOf(number + 1);
    }

    boolean isBlank() {
        return filled.isEmpty();
    }

    /** The place of the row in the document, which is another than in the grid where a page breaks the table. */
    Location place() {
        Location first = cells.isEmpty() ? null : cells.get(0).location();
        return first == null ? grid.place().row(number) : first.wholeRow();
    }

    /** The cell that covers a column, also one merged from above; {@code null} where none does. */
    LabelledCell at(int column) {
        return grid.at(number, column);
    }

    /** The leftmost cell with text that covers the row, also one merged from above. */
    Optional<LabelledCell> first() {
        for (LabelledCell cell : grid.covering(number)) {
            if (!cell.text().isEmpty()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** The filled cells from above that stand left of the first cell that starts in this row. */
    List<LabelledCell> above() {
        int first = cells.isEmpty() ? Integer.MAX_VALUE : cells.get(0).column();
        List<LabelledCell> above = new ArrayList<>();
        for (LabelledCell cell : grid.covering(number)) {
            if (cell.row() < number && cell.column() < first && !cell.text().isEmpty()) {
                above.add(cell);
            }
        }
        return above;
    }

    /** Whether a label from above beside the row says that its rows are not carried. */
    boolean isIgnored() {
        for (LabelledCell cell : above()) {
            if (cell.is(Field.IGNORED_SECTION)
                    || cell.isOfOtherTime()
                    || (cell.isIgnored() && cells.stream().noneMatch(other -> other.isField() && !other.isIgnored()))) {
                return true;
            }
        }
        return false;
    }

    /** The label from above beside the row that says that it is of another time. */
    Optional<LabelledCell> otherTime() {
        return above().stream().filter(LabelledCell::isOfOtherTime).findFirst();
    }

    boolean startsAt(int column) {
        LabelledCell cell = at(column);
        return cell != null && cell.row() == number && cell.column() == column;
    }

    /** Whether the cells do nothing but number the columns above them: {@code 甲 | 乙 | 1 | 2}, {@code (1) | (2) | (3)}. */
    boolean numbersColumns() {
        int stems = 0;
        int figures = 0;
        for (LabelledCell cell : filled) {
            String text = cell.folded();
            text = BRACKETED.matcher(text).matches() ? text.substring(1, text.length() - 1) : text;
            String figure = String.valueOf(figures + 1);
            if (text.equals(figure) || text.startsWith(figure + "=")) {
                figures++;
            } else if (figures == 0 && isStem(text, stems)) {
                stems++;
            } else {
                return false;
            }
        }
        return filled.size() >= LEAST_NUMBERED;
    }

    private boolean isStem(String text, int at) {
        boolean stem = text.length() == 1 && (STEMS.indexOf(text) == at || LETTERS.indexOf(text) == at);
        return stem || (at == 0 && grid.vocabulary().isExactly(WordList.COLUMN_NUMBER, text));
    }

    /** Whether a row is a budget unit beside the unit of money, which no indicator row is. */
    boolean isUnitLine() {
        return filled.size() > 1
                && (filled.size() == 2
                        || UnitText.organisation(filled.get(0).text()).isPresent())
                && filled.stream()
                        .skip(1)
                        .anyMatch(cell -> UnitText.money(cell.text()).isPresent());
    }
}
