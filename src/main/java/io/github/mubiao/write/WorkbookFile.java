package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/** The tables as one workbook, a sheet a table; a table too long for a sheet goes on in the next. */
final class WorkbookFile {

    static final String NAME = "mubiao.xlsx";

    /** The least that deflate can do; half the time of its default for a tenth more bytes. */
    private static final int COMPRESSION = 4;

    private WorkbookFile() {}

    /**
     * Writes the workbook.
     *
     * @param place where it shall be
     * @param working takes what is gone afterwards
     * @param rows where the plain rows of each table stand
     * @param warnings hears of texts too long for a cell
     */
    static void write(Path place, Path working, Function<Table, Path> rows, RunFiles.Warnings warnings)
            throws IOException {
        Path raw = working.resolve("untimed.xlsx");
        try {
            write(rows, raw, warnings);
            try (AtomicFile file = new AtomicFile(place, working)) {
                TimelessPackage.copy(raw, file.out());
                file.commit();
            }
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void write(Function<Table, Path> rows, Path to, RunFiles.Warnings warnings) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                Workbook workbook = new Workbook(out, "mubiao", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            for (Table table : Table.values()) {
                sheets(workbook, table, rows.apply(table), warnings);
            }
        }
    }

    private static void sheets(Workbook workbook, Table table, Path rows, RunFiles.Warnings warnings)
            throws IOException {
        try (CsvReader<CsvRecord> records = PlainRows.read(rows)) {
            var left = records.iterator();
            int number = 1;
            do {
                try (TableSheet sheet = new TableSheet(workbook, table, number, warnings)) {
                    while (left.hasNext() && !sheet.isFull()) {
                        sheet.row(left.next().getFields());
                    }
                }
                number++;
            } while (left.hasNext());
        }
    }
}
