package io.github.mubiao.pipeline;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.diff.FolderDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Project;
import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.write.StoredParts;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed from each year to the next among the current documents of a warehouse, by the code that compares two
 * folders. Years that a load did not touch keep their rows.
 *
 * @param working takes the rows; the warehouse reads from there
 */
record YearChanges(Path working) implements Warehouse.ChangesOfYears {

    @Override
    public void compute(Warehouse warehouse, List<Long> years) throws IOException {
        Set<Long> older = new TreeSet<>();
        for (long year : years) {
            older.add(year - 1);
            older.add(year);
        }
        for (long year : older) {
            Path rows = working.resolve("changes-" + year + ".rows");
            try (OutputStream out = Files.newOutputStream(rows)) {
                write(warehouse, year, out);
            }
            warehouse.changed(year, rows);
            Files.delete(rows);
        }
    }

    private static void write(Warehouse warehouse, long year, OutputStream out) throws IOException {
        Map<DocumentPairs.Entry, BudgetDocument> documents = new HashMap<>();
        FolderDiff diff = new FolderDiff(DiffOptions.defaults());
        List<DocumentPairs.Entry> from = entries(warehouse, year, documents);
        List<DocumentPairs.Entry> to = entries(warehouse, year + 1, documents);
        if (from.isEmpty() || to.isEmpty()) {
            // Else all departments would seem to be new, or gone.
            return;
        }
        from.forEach(entry -> diff.addOlder(entry, documents.get(entry)));
        to.forEach(entry -> diff.addNewer(entry, documents.get(entry)));
        int[] number = new int[1];
        try (Writers.PlainCsv csv = Writers.plainCsv(out);
                DiffSink sink = Writers.diffRows((table, values) -> {
                    List<Object> row = new ArrayList<>(List.of(year, ++number[0]));
                    row.addAll(values);
                    csv.row(row);
                })) {
            for (FolderDiff.Plan plan : diff.plans(DocumentPairs.of(from, to))) {
                DocumentDiff changes = diff.compare(plan, documents::get);
                sink.document(changes, DiffSummary.of(changes));
            }
        }
    }

    private static List<DocumentPairs.Entry> entries(
            Warehouse warehouse, long year, Map<DocumentPairs.Entry, BudgetDocument> documents) throws IOException {
        List<DocumentPairs.Entry> entries = new ArrayList<>();
        List<DocumentHeader> headers = new ArrayList<>();
        List<List<Project>> projects = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        warehouse.contents(year, row -> {
            String content = (String) row.get(2);
            if (((Number) row.get(1)).longValue() == 0) {
                paths.add((String) row.get(0));
                headers.add(StoredParts.header(content));
                projects.add(new ArrayList<>());
            } else {
                projects.get(projects.size() - 1).add(StoredParts.project(content));
            }
        });
        for (int i = 0; i < headers.size(); i++) {
            String path = paths.get(i);
            int dot = path.lastIndexOf('.');
            DocumentPairs.Entry entry = new DocumentPairs.Entry(
                    headers.get(i), dot > path.lastIndexOf('/') ? path.substring(0, dot) : path);
            documents.put(entry, new BudgetDocument(headers.get(i), projects.get(i), List.of()));
            entries.add(entry);
        }
        return entries;
    }
}
