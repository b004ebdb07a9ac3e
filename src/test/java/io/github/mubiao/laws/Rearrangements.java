package io.github.mubiao.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a form with its columns of indicators in another order, and with other labels for the same things. */
final class Rearrangements {

    static final String COLUMNS = "columns";
    static final String SYNONYMS = "synonyms";

    private static final int ORDERS = 8;
    private static final int MOST_SYNONYMS = 6;

    /** Labels that say more than one thing, or that say how they are counted. */
    private static final Pattern COMPOUND = Pattern.compile("编码|代码|编号|[及和含(（/、.]|包含|^[0-9一二三四五六七八九十]");

    private Rearrangements() {}

    /** Returns a form with the columns of its indicators in other orders, together with their labels. */
    static Stream<Case> columns(Golden golden) {
        List<Case> cases = new ArrayList<>();
        for (int table = 1; table <= golden.tables().size(); table++) {
            List<IndicatorPart> parts = IndicatorPart.of(golden, table);
            Block block = golden.tables().get(table - 1);
            for (IndicatorPart part : parts) {
                List<Integer> starts = plainColumns(block, part);
                for (int seed = 0; seed < ORDERS && starts.size() > 2; seed++) {
                    List<Integer> order = new ArrayList<>(starts);
                    Collections.shuffle(order, new Random(seed));
                    String id = golden.name() + ":" + table + " row " + (part.head() + 1) + " order " + order;
                    cases.add(replaced(golden, table, permuted(block, part, starts, order), id));
                }
            }
        }
        return cases.stream();
    }

    /**
     * Returns the columns, from 0, where the labels of a plain head start: one row of different known labels,
     * below which every cell of the indicators is as wide as its label.
     */
    private static List<Integer> plainColumns(Block block, IndicatorPart part) {
        if (part.first() - part.head() != 1) {
            return List.of();
        }
        List<String> head = block.rows().get(part.head());
        List<Integer> starts = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (int column = 0; column < head.size(); column++) {
            boolean section = column == 0 && block.goesDown(part.head(), 0);
            if (head.get(column).equals(Block.LEFT) || section) {
                continue;
            }
            starts.add(column);
            if (!LayoutLabels.isColumn(head.get(column)) || !labels.add(head.get(column))) {
                return List.of();
            }
        }
        for (int row = part.first(); row <= part.last(); row++) {
            for (int column = starts.get(0); column < head.size(); column++) {
                boolean left = block.rows().get(row).get(column).equals(Block.LEFT);
                if (left == starts.contains(column)) {
                    return List.of();
                }
            }
        }
        return starts;
    }

    private static List<List<String>> permuted(
            Block block, IndicatorPart part, List<Integer> starts, List<Integer> order) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < block.rows().size(); row++) {
            List<String> drawn = block.rows().get(row);
            if (row < part.head() || row > part.last()) {
                rows.add(drawn);
                continue;
            }
            List<String> cells = new ArrayList<>(drawn.subList(0, starts.get(0)));
            for (int start : order) {
                cells.addAll(drawn.subList(start, block.endOfCell(part.head(), start)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Returns a form with one label replaced by each of its synonyms, wherever it stands. */
    static Stream<Case> synonyms(Golden golden) {
        Set<String> labels = new LinkedHashSet<>();
        for (Block table : golden.tables()) {
            table.rows().forEach(labels::addAll);
        }
        List<Case> cases = new ArrayList<>();
        for (String label : labels) {
            synonymsOf(label).stream().limit(MOST_SYNONYMS).forEach(synonym -> {
                String id = golden.name() + " " + label.replace("\n", "\\n") + " → " + synonym;
                List<Block> blocks = new ArrayList<>();
                for (Block block : golden.blocks()) {
                    blocks.add(block.isTable() ? Block.table(replaced(block, label, synonym)) : block);
                }
                cases.add(new Case(id, blocks, List.of(new Part(golden.alone(), Part.Places.behind(0, 0)))));
            });
        }
        return cases.stream().filter(each -> !Exceptions.contains(SYNONYMS, each.id()));
    }

    private static List<String> synonymsOf(String label) {
        Set<String> meanings = LayoutLabels.meanings(label);
        if (!LayoutLabels.isLabel(label)) {
            return List.of();
        }
        boolean ignored = meanings.stream().anyMatch(meaning -> meaning.contains("ignored"));
        if (ignored || COMPOUND.matcher(label).find()) {
            return List.of();
        }
        List<String> synonyms = new ArrayList<>(LayoutLabels.synonyms(label));
        synonyms.removeIf(synonym -> COMPOUND.matcher(synonym).find());
        return synonyms;
    }

    private static List<List<String>> replaced(Block block, String label, String synonym) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : block.rows()) {
            rows.add(row.stream()
                    .map(text -> text.equals(label) ? synonym : text)
                    .toList());
        }
        return rows;
    }

    /** Returns a form with other rows in one of its tables; places are not compared. */
    private static Case replaced(Golden golden, int table, List<List<String>> rows, String id) {
        List<Block> blocks = new ArrayList<>();
        int seen = 0;
        for (Block block : golden.blocks()) {
            blocks.add(block.isTable() && ++seen == table ? Block.table(rows) : block);
        }
        return new Case(id, blocks, List.of(new Part(golden.alone(), null)));
    }
}
