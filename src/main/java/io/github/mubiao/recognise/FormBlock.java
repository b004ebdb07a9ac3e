package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
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
record FormBlock(Kind kind, boolean proven, Heading heading, List<BlockRow> rows, Set<Integer> broken) {

    FormBlock {
        rows = List.copyOf(rows);
        broken = Set.copyOf(broken);
    }

    enum Kind {
        /** One form about one project. */
        FORM,
        /** A table with indicators or goals of several projects. */
        PROJECTS,
        /** A list of projects with names and money alone. */
        LIST
    }

    /**
     * What the paragraphs above a form say of it.
     *
     * @param title the form's title; {@code null} for none
     * @param year the fiscal year of title and lines; {@code null} for none
     * @param moneyUnit the unit of money that the lines below the title state; {@code null} for none
     * @param outerUnit the unit of money that the document states above all forms; {@code null} for none
     * @param lines fields that paragraphs name with their values
     */
    record Heading(String title, Integer year, MoneyUnit moneyUnit, MoneyUnit outerUnit, List<Line> lines) {

        static final Heading NONE = new Heading(null, null, null, null, List.of());

        Heading {
            lines = List.copyOf(lines);
        }

        /** The same with a unit of money that a line within the form states, where none above it does. */
        Heading withUnit(MoneyUnit stated) {
            return moneyUnit != null ? this : new Heading(title, year, stated, outerUnit, lines);
        }

        /** The same with a line that stands between the tables of the form. */
        Heading withLine(Line line) {
            List<Line> more = new ArrayList<>(lines);
            more.add(new Line(line.field(), line.text(), line.location(), true));
            return new Heading(title, year, moneyUnit, outerUnit, more);
        }
    }

    /**
     * A field that a paragraph, or a row across a list, gives: {@code 项目名称：…}.
     *
     * @param field the field; {@code null} for the name of a form that states no other
     * @param text its value
     * @param location the paragraph or cell
     * @param within whether it stands between the tables of the form
     */
    record Line(Field field, String text, Location location, boolean within) {

        /** A line above a form. */
        Line(Field field, String text, Location location) {
            this(field, text, location, false);
        }
    }

    /** Whether the block is a form beyond doubt: by what stands in its tables, or by its title. */
    boolean isProven() {
        return proven || heading.title() != null;
    }

    /** The same block of a year, whatever its heading says. */
    FormBlock of(Integer year) {
        Heading dated = new Heading(heading.title(), year, heading.moneyUnit(), heading.outerUnit(), heading.lines());
        return new FormBlock(kind, proven, dated, rows, broken);
    }

    Location firstTable() {
        return rows.get(0).row().grid().place();
    }
}
