package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import java.util.List;
import java.util.Set;

/**
 * The rows of one form, of one table or several, with what stands above it; or those of a table that holds a project a
 * row. What one block says never decides how another is read.
 *
 * @param kind what the rows are
 * @param proven whether a table of the block holds goals, indicators or months, as no other table does
 * @param heading what the paragraphs above say
 * @param rows the rows in document order
 * @param broken the tables that go on with the one before, as where a page breaks a table
 */
record FormBlock(Kind kind, boolean proven, FormHeading heading, List<BlockRow> rows, Set<Integer> broken) {

    /** What the rows of a block are. */
    enum Kind {
        /** One form about one project. */
        FORM,
        /** A table with indicators or goals of several projects. */
        PROJECTS,
        /** A list of projects with names and money alone. */
        LIST
    }

    /** Whether the block is a form beyond doubt: by what stands in its tables, or by its title. */
    boolean isProven() {
        return proven || heading.title() != null;
    }

    FormBlock {
        rows = List.copyOf(rows);
        broken = Set.copyOf(broken);
    }

    /** The table of the first row. */
    Location firstTable() {
        return rows.get(0).row().grid().place();
    }

    /** The table of the last row, from 1. */
    int lastTable() {
        return rows.get(rows.size() - 1).row().grid().number();
    }
}
