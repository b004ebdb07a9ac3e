package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Breaks the tables of a form in two, as pages do. */
final class Splits {

    static final String LAW = "splitting";

    /** What a cell that the break cuts holds in the lower table. */
    private enum Cut {
        NONE,
        REPEATED,
        EMPTY
    }

    private final Golden golden;
    private final int table;
    private final Block block;
    private final List<IndicatorPart> parts;
    private final List<Case> cases = new ArrayList<>();

    private Splits(Golden golden, int table) {
        this.golden = golden;
        this.table = table;
        this.block = golden.tables().get(table - 1);
        this.parts = IndicatorPart.of(golden, table);
    }

    /** Returns a form broken after each row of each table, with and without the head of its indicators again. */
    static Stream<Case> of(Golden golden) {
        List<Case> cases = new ArrayList<>();
        for (int table = 1; table <= golden.tables().size(); table++) {
            cases.addAll(new Splits(golden, table).cases());
        }
        return cases.stream().filter(each -> !Exceptions.contains(LAW, each.id()));
    }

    private List<Case> cases() {
        for (int row = 1; row < block.rows().size(); row++) {
            if (!cuts(row)) {
                addBoth(row, Cut.NONE);
            } else if (cutsLevelsAlone(row)) {
                addBoth(row, Cut.REPEATED);
                // An empty cell does not say which project or unit of the page before is meant.
                if (golden.alone().projects().size() == 1) {
                    addBoth(row, Cut.EMPTY);
                }
            }
        }
        return cases;
    }

    /** Returns whether a break above a row goes through a cell. */
    private boolean cuts(int row) {
        return block.rows().get(row).contains(Block.UP);
    }

    /** Returns whether a break above a row of indicators goes through sections and levels and no other cell. */
    private boolean cutsLevelsAlone(int row) {
        IndicatorPart part = part(row);
        if (part == null) {
            return false;
        }
        Set<Integer> levels = levels();
        for (int column = 0; column < block.columns(); column++) {
            boolean section = levels.stream().mapToInt(level -> level).min().orElse(0) - 1 > column;
            boolean level = section || levels.contains(column + 1);
            if (block.rows().get(row).get(column).equals(Block.UP) && !level) {
                return false;
            }
        }
        return true;
    }

    /** Returns the grid columns, from 1, of the first and second level. */
    private Set<Integer> levels() {
        Set<Integer> levels = new TreeSet<>();
        for (JsonNode project : golden.alone().projects()) {
            for (JsonNode columns : project.path("indicators").findValues("columns")) {
                for (String level : List.of("level1", "level2")) {
                    if (columns.has(level)) {
                        levels.add(columns.get(level).asInt());
                    }
                }
            }
        }
        return levels;
    }

    /** Returns the part whose indicators a break above a row divides. */
    private IndicatorPart part(int row) {
        return parts.stream()
                .filter(part -> row > part.first() && row <= part.last())
                .findFirst()
                .orElse(null);
    }

    private void addBoth(int row, Cut cut) {
        String id = golden.name() + ":" + table + " after row " + row
                + switch (cut) {
                    case NONE -> "";
                    case REPEATED -> ", cut cells repeated";
                    case EMPTY -> ", cut cells empty";
                };
        add(row, cut, null, id, false);
        IndicatorPart part = part(row);
        if (part != null) {
            add(row, cut, part, id + ", head repeated", false);
            add(row, cut, null, id + ", last cells wider", true);
        }
    }

    /** Returns a row whose last cell reaches over one more column of the grid. */
    private static List<String> wider(List<String> row) {
        List<String> wider = new ArrayList<>(row);
        String last = row.get(row.size() - 1);
        wider.add(last.equals(Block.UP) ? Block.UP : Block.LEFT);
        return wider;
    }

    private void add(int row, Cut cut, IndicatorPart head, String id, boolean wider) {
        List<List<String>> upper = block.rows().subList(0, row);
        List<List<String>> lower = new ArrayList<>();
        if (head != null) {
            for (int i = head.head(); i < head.first(); i++) {
                lower.add(opened(i, Cut.REPEATED, i == head.head()));
            }
        }
        int heads = lower.size();
        for (int i = row; i < block.rows().size(); i++) {
            lower.add(opened(i, cut, i == row && heads == 0));
        }
        if (heads > 0) {
            lower.set(heads, afterHead(row, cut, lower.get(0)));
        }
        List<Block> blocks = new ArrayList<>();
        int seen = 0;
        int at = 0;
        for (Block each : golden.blocks()) {
            if (each.isTable() && ++seen == table) {
                blocks.add(Block.table(upper));
                at = blocks.size();
                blocks.add(Block.table(wider ? lower.stream().map(Splits::wider).toList() : lower));
            } else {
                blocks.add(each);
            }
        }
        cases.add(new Case(id, blocks, List.of(new Part(golden.alone(), places(row, heads, at, cut == Cut.NONE)))));
    }

    /** Returns a row of the lower table; where it is the first, the cells that the break cuts start there. */
    private List<String> opened(int row, Cut cut, boolean first) {
        List<String> cells = new ArrayList<>(block.rows().get(row));
        for (int column = 0; first && column < cells.size(); column++) {
            if (cells.get(column).equals(Block.UP)) {
                cells.set(column, cut == Cut.EMPTY ? "" : IndicatorPart.top(block, row, column));
            }
        }
        return cells;
    }

    /** Returns the first row below a repeated head: a section goes down from the head, other cut cells start anew. */
    private List<String> afterHead(int row, Cut cut, List<String> head) {
        List<String> cells = opened(row, cut, true);
        List<String> drawn = block.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
            boolean section = drawn.get(column).equals(Block.UP)
                    && IndicatorPart.top(block, row, column).equals(head.get(column));
            if (section) {
                cells.set(column, Block.UP);
            }
        }
        return cells;
    }

    private Part.Places places(int row, int heads, int at, boolean whole) {
        return new Part.Places() {
            @Override
            public boolean keepTables() {
                return false;
            }

            @Override
            public boolean keepFields() {
                return whole;
            }

            @Override
            public int table(int number, int placed) {
                return number > table || (number == table && placed > row) ? number + 1 : number;
            }

            @Override
            public int row(int number, int placed) {
                return number == table && placed > row ? placed - row + heads : placed;
            }

            @Override
            public int paragraph(int paragraph) {
                return paragraph > at ? paragraph + 1 : paragraph;
            }
        };
    }
}
