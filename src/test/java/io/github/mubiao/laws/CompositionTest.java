package io.github.mubiao.laws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A form reads the same whatever form stands before or behind it. */
class CompositionTest {

    static final String LAW = "composition";
    static final String ONE_TABLE = "one-table";

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(LAW, ONE_TABLE);
    }

    @TestFactory
    Stream<DynamicNode> twoFormsInOneDocument() {
        return Golden.of(LAW).stream().map(first -> Law.over(LAW, first.name(), () -> pairs(first)));
    }

    /**
     * Returns the documents of a form and each form behind it. A heading stands between them in every other
     * one, and where the lower form has no title.
     */
    static Stream<Case> pairs(Golden first) {
        List<Case> cases = new ArrayList<>();
        List<Golden> goldens = Golden.of(LAW);
        int turn = goldens.indexOf(first);
        for (Golden second : goldens) {
            String id = first.name() + " + " + second.name();
            if (++turn % 2 == 0 && second.startsWithTitle()) {
                cases.add(new Draft().form(first).form(second).done(id));
            } else {
                cases.add(new Draft().form(first).line("附表").form(second).done(id + " under a heading"));
            }
        }
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicNode> twoFormsInOneTable() {
        return Golden.of(ONE_TABLE).stream()
                .filter(first -> first.tables().size() == 1)
                .map(first -> Law.over(ONE_TABLE, first.name(), () -> inOneTable(first)));
    }

    /** Returns the tables that hold the rows of a form and those of each form of the same width. */
    static Stream<Case> inOneTable(Golden first) {
        Block top = first.tables().get(0);
        return Golden.of(ONE_TABLE).stream()
                .filter(second -> second.tables().size() == 1)
                .filter(second -> second.tables().get(0).columns() == top.columns())
                .map(second -> {
                    Block bottom = second.tables().get(0);
                    List<List<String>> rows = new ArrayList<>(top.rows());
                    rows.addAll(bottom.rows());
                    Part above = new Part(Reading.of(List.of(top)), Part.Places.behind(0, 0));
                    Part below = new Part(
                            Reading.of(List.of(bottom)),
                            Part.Places.below(0, 0, top.rows().size()));
                    return new Case(
                            first.name() + " over " + second.name(), List.of(Block.table(rows)), List.of(above, below));
                });
    }
}
