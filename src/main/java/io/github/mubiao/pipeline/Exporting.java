package io.github.mubiao.pipeline;

import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the current documents of a warehouse as the files that converting them would give. */
public final class Exporting {

    private Exporting() {}

    /**
     * Exports a warehouse.
     *
     * @param folder takes the files
     * @param formats which files; not {@link Format#JSON}, whose files are a document's each, nor
     *     {@link Format#HTML}, which shows how values were read
     * @param byteOrderMark whether CSV files begin with one
     * @param warnings hears of values that a format cannot hold
     * @return how many documents were written
     * @throws IOException if reading or writing fails; the folder is then as it was
     */
    public static long export(
            Warehouse warehouse, Path folder, Set<Format> formats, boolean byteOrderMark, RunFiles.Warnings warnings)
            throws IOException {
        RunFiles files = Writers.run(formats, byteOrderMark);
        long documents;
        try (OutputFolder output = OutputFolder.open(folder)) {
            new OutputFolder.Names(folder, files, false).requireFree(List.of());
            output.forgetInterrupted();
            RunFolder run;
            try (RunFolder begun = output.begin(files.headers(), "export");
                    RunFolder.Parts parts = new RunFolder.Parts(begun.files(), begun.working())) {
                run = begun;
                try (RunFiles.ExportRows rows = files.export(parts::out)) {
                    documents = write(warehouse, rows, formats);
                }
                run.append(
                        new Entry("export", "export", null, 0, null, null, true, 0, 0, Map.of(), 0, null, Map.of()),
                        parts);
            }
            files.finish(folder, run.working(), run::path, warnings);
            output.publish(run);
            output.forgetInterrupted();
        }
        return documents;
    }

    private static long write(Warehouse warehouse, RunFiles.ExportRows rows, Set<Format> formats) throws IOException {
        if (rows.needsRows()) {
            for (Writers.TableShape table : Writers.tables()) {
                warehouse.read(table.name(), table.columns(), table.keys(), values -> rows.row(table.name(), values));
            }
        }
        if (formats.contains(Format.JSONL)) {
            warehouse.lines(true, line -> rows.line(true, (String) line.get(0)));
            warehouse.lines(false, line -> rows.line(false, (String) line.get(0)));
        }
        return warehouse.current().size();
    }
}
