package io.github.mubiao.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.grid.Grids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Word files that nobody here wrote, against the grids that an independent reader saw in them. Every
 * difference is listed in {@code corpus-differences.tsv} with who is right.
 */
class CorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void gridsAgree() throws IOException {
        Path corpus = SharedFolder.find("corpus");
        Map<String, JsonNode> oracle = oracle(corpus);
        List<String> differences = new ArrayList<>();
        int files = 0;
        int agreeing = 0;
        for (Map.Entry<String, JsonNode> file : oracle.entrySet()) {
            if (!file.getValue().has("tables")) {
                continue;
            }
            files++;
            List<String> found =
                    differences(file.getKey(), corpus.resolve("docx").resolve(file.getKey()), file.getValue());
            agreeing += found.isEmpty() ? 1 : 0;
            differences.addAll(found);
        }
        System.out.println("corpus: " + agreeing + " of " + files + " agree");
        differences.forEach(System.out::println);
    }

    private static Map<String, JsonNode> oracle(Path corpus) throws IOException {
        Map<String, JsonNode> oracle = new TreeMap<>();
        for (String line : Files.readAllLines(corpus.resolve("grids.jsonl"))) {
            JsonNode file = JSON.readTree(line);
            oracle.put(file.get("file").textValue().substring("docx/".length()), file);
        }
        return oracle;
    }

    private static List<String> differences(String name, Path file, JsonNode expected) throws IOException {
        Map<Integer, String> ours = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        try {
            new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
                @Override
                public void paragraph(Paragraph paragraph) {}

                @Override
                public void table(RawTable table) {
                    if (!table.inTextBox()) {
                        ours.put(ours.size(), text(Grids.of(table)));
                    }
                }
            });
        } catch (IOException e) {
            return List.of(name + "\t" + e);
        }
        JsonNode tables = expected.get("tables");
        for (int i = 0; i < Math.max(tables.size(), ours.size()); i++) {
            String theirs = i < tables.size() ? text(tables.get(i)) : "no table";
            String mine = ours.getOrDefault(i, "no table");
            if (!theirs.equals(mine)) {
                differences.add(name + "\t" + (i + 1) + "\n  us     " + mine.replace("\n", "⏎") + "\n  oracle "
                        + theirs.replace("\n", "⏎"));
            }
        }
        return differences;
    }

    private static String text(Grid grid) {
        StringBuilder text = new StringBuilder(grid.rows() + "x" + grid.columns());
        for (GridCell cell : grid.cells()) {
            text.append(List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
        }
        return text.toString();
    }

    private static String text(JsonNode table) {
        StringBuilder text = new StringBuilder(table.get("rows") + "x" + table.get("cols"));
        for (JsonNode cell : table.get("cells")) {
            text.append(List.of(
                    cell.get(0),
                    cell.get(1),
                    cell.get(2),
                    cell.get(3),
                    cell.get(4).textValue()));
        }
        return text.toString();
    }
}
