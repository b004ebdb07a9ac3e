package io.github.mubiao.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads which projects the user says are one: CSV, the older one's code or name, the newer one's. */
final class ProjectMap {

    private ProjectMap() {}

    /** A file that is no such CSV; the message names the line. */
    static final class BadMap extends Exception {

        private static final long serialVersionUID = 1L;

        BadMap(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The pairs in the order of the file; lines that begin with # say nothing. */
    static List<NamedPair> read(Path file) throws BadMap {
        List<NamedPair> pairs = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .detectBomHeader(true)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (CsvRecord line : csv) {
                pairs.add(pair(file, line));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadMap(file + ": cannot be read", e);
        } catch (CsvParseException e) {
            throw new BadMap(file + ": " + e.getMessage(), e);
        }
        return pairs;
    }

    private static NamedPair pair(Path file, CsvRecord line) throws BadMap {
        boolean two = line.getFieldCount() == 2
                && !line.getField(0).isBlank()
                && !line.getField(1).isBlank();
        if (!two) {
            throw new BadMap(
                    file + ": line " + line.getStartingLineNumber()
                            + ": expected two columns, the older project's code or name and the newer one's, found "
                            + line.getFieldCount(),
                    null);
        }
        return new NamedPair(line.getField(0).strip(), line.getField(1).strip());
    }
}
