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
    static final String UNTITLED = "one-sheet-untitled";
    static final String COSTS = "costs-within";

    private static final String TITLE = "项目支出绩效目标表";

    /** What stands right of a table that is narrower than the sheet. */
    private static final List<String> PADDINGS = List.of("", Block.LEFT);

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(LAW, UNTITLED, COSTS);
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
        for (Golden golden : goldens(LAW)) {
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

    @TestFactory
    Stream<DynamicNode> formsAndOtherTablesWithoutTitles() {
        return ForeignTable.all().stream()
                .filter(foreign -> !foreign.needsTitle())
                .map(foreign -> Law.over(UNTITLED, foreign.id(), () -> untitled(foreign)));
    }

    /** Returns the tables that hold another table and a form, in turn above and below it, with no title over either. */
    static Stream<Case> untitled(ForeignTable foreign) {
        List<Case> cases = new ArrayList<>();
        for (Golden golden : goldens(UNTITLED)) {
            Block form =
                    Block.table(square(below(List.of(), golden.tables().get(0).rows()), ""));
            boolean above = cases.size() % 2 == 0;
            List<List<String>> rows = new ArrayList<>(above ? foreign.rows() : form.rows());
            rows.addAll(above ? form.rows() : foreign.rows());
            Part part = new Part(
                    Reading.of(List.of(form)),
                    Part.Places.below(0, 0, above ? foreign.rows().size() : 0));
            cases.add(new Case(
                    foreign.id() + " / " + golden.name() + (above ? " above" : " below"),
                    List.of(Block.table(square(rows, Block.LEFT))),
                    List.of(part)));
        }
        return cases.stream();
    }

    /** Costs as forms hold them: a row of labels over two of values. */
    private static final List<List<String>> COSTS_OF_FORMS = List.of(
            List.of("支出项目 | 测算依据 | 金额（万元）", "展品 | 20套 | 16", "讲座 | 32场 | 16"),
            List.of("序号 | 项目名称 | 金额（万元）", "1 | 展品 | 16", "2 | 讲座 | 16"),
            List.of("子项目名称 | 预算金额（万元） | 备注", "展品 | 16 | ", "讲座 | 16 | "),
            List.of("采购项目名称 | 数量 | 金额（万元）", "电脑 | 2 | 1", "展品 | 20 | 16"),
            List.of("费用名称 | 测算过程 | 金额", "劳务费 | 3人×1万元 | 3", "印刷费 | 100册×20元 | 0.2"));

    @TestFactory
    Stream<DynamicNode> costsWithinForms() {
        return goldens(COSTS).stream().map(golden -> Law.over(COSTS, golden.name(), () -> withCosts(golden)));
    }

    /** Returns the forms with rows of costs above their goals, below a label at the left and without one. */
    static Stream<Case> withCosts(Golden golden) {
        List<Case> cases = new ArrayList<>();
        Block form = golden.tables().get(0);
        int at = rowOfGoals(form);
        for (List<String> costs : COSTS_OF_FORMS) {
            for (String section : List.of("", "支出明细")) {
                List<List<String>> rows = new ArrayList<>(form.rows());
                for (int i = 0; i < costs.size(); i++) {
                    List<String> row = new ArrayList<>(section.isEmpty() ? List.of() : List.of(i == 0 ? section : "^"));
                    row.addAll(List.of(costs.get(i).split(" \\| ", -1)));
                    while (row.size() < form.columns()) {
                        row.add(Block.LEFT);
                    }
                    rows.add(at + i, row);
                }
                Part part = new Part(Reading.of(List.of(form)), Part.Places.inserted(at, costs.size()));
                cases.add(new Case(
                        golden.name() + " / " + costs.get(0) + section,
                        List.of(Block.table(square(rows, ""))),
                        List.of(part)));
            }
        }
        return cases.stream();
    }

    /** The row, from 0, of the first goals behind the form's first row; 0 where no row begins with such a label. */
    private static int rowOfGoals(Block form) {
        for (int row = 2; row < form.rows().size(); row++) {
            List<String> texts = form.rows().get(row);
            String first = texts.get(0).replaceAll("\\s", "");
            if (first.contains("目标") && !first.contains("指标") && !texts.contains(Block.UP)) {
                return row;
            }
        }
        return 0;
    }

    private static List<Golden> goldens(String law) {
        return Golden.of(law).stream()
                .filter(golden -> Golden.of(CompositionTest.ONE_TABLE).contains(golden))
                .filter(golden -> golden.tables().size() == 1)
                .filter(golden ->
                        !law.equals(COSTS) || rowOfGoals(golden.tables().get(0)) > 0)
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
            String fill = row.size() == 1 ? Block.LEFT : padding;
            while (whole.size() < columns) {
                whole.add(fill);
            }
            square.add(whole);
        }
        return square;
    }
}
