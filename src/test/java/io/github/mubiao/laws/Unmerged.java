package io.github.mubiao.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a form with cells that are merged no more, as spreadsheets and converters leave them. */
final class Unmerged {

    static final String LAW = "merges";

    /** Which merges are undone. */
    private enum Direction {
        ACROSS,
        DOWN,
        BOTH
    }

    private final Golden golden;
    private final int table;
    private final Block block;
    private final List<Case> cases = new ArrayList<>();

    private Unmerged(Golden golden, int table) {
        this.golden = golden;
        this.table = table;
        this.block = golden.tables().get(table - 1);
    }

    /** Returns a form with all merges of a table undone, those in one direction, and each by itself. */
    static Stream<Case> of(Golden golden) {
        List<Case> cases = new ArrayList<>();
        for (int table = 1; table <= golden.tables().size(); table++) {
            cases.addAll(new Unmerged(golden, table).cases());
        }
        return cases.stream().filter(each -> !Exceptions.contains(LAW, each.id()));
    }

    private List<Case> cases() {
        for (Direction direction : Direction.values()) {
            List<List<String>> rows = rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < block.columns(); column++) {
                    if (isUndone(block.rows().get(row).get(column), direction)) {
                        rows.get(row).set(column, text(row, column, direction));
                    }
                }
            }
            add(rows, direction.name().toLowerCase(Locale.ROOT));
        }
        repeated();
        for (int row = 0; row < block.rows().size(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                each(row, column);
            }
        }
        return cases;
    }

    /** Repeats the labels that go down. */
    private void repeated() {
        List<List<String>> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                boolean up = block.rows().get(row).get(column).equals(Block.UP);
                String top = up ? IndicatorPart.top(block, row, column) : "";
                if (up && LayoutLabels.isLabel(top)) {
                    rows.get(row).set(column, top);
                }
            }
        }
        add(rows, "repeated");
    }

    private static boolean isUndone(String drawn, Direction direction) {
        boolean left = drawn.equals(Block.LEFT);
        boolean up = drawn.equals(Block.UP);
        return (left && direction != Direction.DOWN) || (up && direction != Direction.ACROSS);
    }

    /** A cell that goes down and is wide stays wide where it goes down no more, and the other way round. */
    private String text(int row, int column, Direction direction) {
        boolean up = direction == Direction.ACROSS
                && block.rows().get(row).get(column).equals(Block.LEFT)
                && block.rows().get(row).get(start(row, column)).equals(Block.UP);
        return up ? Block.UP : "";
    }

    private int start(int row, int column) {
        int start = column;
        while (block.rows().get(row).get(start).equals(Block.LEFT)) {
            start--;
        }
        return start;
    }

    /** Undoes the merge of one cell. */
    private void each(int row, int column) {
        String text = block.rows().get(row).get(column);
        int end = block.endOfCell(row, column);
        int last = row;
        while (block.goesDown(last, column)) {
            last++;
        }
        if (text.equals(Block.LEFT) || text.equals(Block.UP) || (last == row && end == column + 1)) {
            return;
        }
        List<List<String>> rows = rows();
        for (int down = row; down <= last; down++) {
            for (int right = column; right < end; right++) {
                if (down > row || right > column) {
                    rows.get(down).set(right, "");
                }
            }
        }
        add(rows, "row " + (row + 1) + ", column " + (column + 1));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        block.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    private void add(List<List<String>> rows, String id) {
        if (rows.equals(block.rows())) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        int seen = 0;
        for (Block each : golden.blocks()) {
            blocks.add(each.isTable() && ++seen == table ? Block.table(rows) : each);
        }
        Part part = new Part(golden.alone(), Part.Places.behind(0, 0));
        cases.add(new Case(golden.name() + ":" + table + " " + id, blocks, List.of(part)));
    }
}
