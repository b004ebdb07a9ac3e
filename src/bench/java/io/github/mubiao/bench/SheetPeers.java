package io.github.mubiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Other readers of workbooks, each doing the least that gives the text of every cell. */
final class SheetPeers {

    private SheetPeers() {}

    static long fastExcel(Path file) throws IOException {
        long[] characters = {0};
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            characters[0] += cell.getText().length();
                        }
                    }));
                }
            }
        }
        return characters[0];
    }

    static long xssf(Path file) throws IOException {
        long characters = 0;
        DataFormatter formatter = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    for (Cell cell : row) {
                        characters += formatter.formatCellValue(cell).length();
                    }
                }
            }
        }
        return characters;
    }
}
