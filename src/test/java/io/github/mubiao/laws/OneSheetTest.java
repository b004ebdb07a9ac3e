package io.github.mubiao.laws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A form below and above tables of other kinds in one table, as one sheet holds a whole disclosure, reads as in a table of
 * its own. Lines above a table are rows of it here, and each form has a title.
 */
class OneSheetTest {

    static final String LAW = "one-sheet";

    private static final String TITLE = "项目支出绩效目标表";

    /** What stands right of a table that is narrower than the sheet. */
    private static final List<String> PADDINGS = List.of("", Block.LEFT);

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(LAW);
    }

    @TestFactory
    Stream<DynamicNode> formsAndOtherTablesInOneTable() {
        return ForeignTable.all().stream()
                .filter(foreign -> foreign.above().stream().anyMatch(line -> line.endsWith("表")))
                .map(foreign -> Law.over(LAW, foreign.id(), () -> around(foreign)));
    }

    /** Returns the tables that hold another table and a form, in turn below it, above it and between two of it. */
    static Stream<Case> around(ForeignTable foreign) {
        List<Case> cases = new ArrayList<>();
        List<List<String>> other = below(lines(foreign.above()), foreign.rows());
        for (Golden golden : goldens()) {
            for (String padding : PADDINGS) {
                Block form = Block.table(square(form(golden), ""));
                int turn = cases.size();
                List<List<String>> rows = new ArrayList<>(turn % 3 == 0 ? List.of() : other);
                int above = rows.size();
                rows.addAll(form.rows());
                rows.addAll(turn % 3 == 1 ? List.of() : other);
                Part part = new Part(Reading.of(List.of(form)), Part.Places.below(0, 0, above));
                cases.add(new Case(
                        foreign.id() + " / " + golden.name() + " " + turn % 3 + padding,
                        List.of(Block.table(square(rows, padding))),
                        List.of(part)));
            }
        }
        return cases.stream();
    }

    private static List<Golden> goldens() {
        return Golden.of(LAW).stream()
                .filter(golden -> Golden.of(CompositionTest.ONE_TABLE).contains(golden))
                .toList();
    }

    private static List<List<String>> form(Golden golden) {
        List<List<String>> rows = new ArrayList<>();
        if (!golden.startsWithTitle()) {
            rows.addAll(lines(List.of(TITLE)));
        }
        for (Block block : golden.blocks()) {
            rows.addAll(block.isTable() ? block.rows() : lines(List.of(block.line())));
        }
        return rows;
    }

    private static List<List<String>> below(List<List<String>> above, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(above);
        all.addAll(rows);
        return all;
    }

    private static List<List<String>> lines(List<String> texts) {
        return texts.stream().map(List::of).toList();
    }

    /** Gives each row the columns of the widest; a row of one text goes across all. */
    private static List<List<String>> square(List<List<String>> rows, String padding) {
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        List<List<String>> square = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> whole = new ArrayList<>(row);
            String fill = row.size() == 1 ? Block.LEFT : row.get(row.size() - 1).equals(Block.UP) ? "" : padding;
            while (whole.size() < columns) {
                whole.add(fill);
            }
            square.add(whole);
        }
        return square;
    }
}
